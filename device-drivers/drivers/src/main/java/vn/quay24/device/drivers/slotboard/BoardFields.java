package vn.quay24.device.drivers.slotboard;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The {@code NAME=VALUE} fields of an answer. Words that nobody knows are passed over. */
public final class BoardFields {
  private BoardFields() {}

  /** The constants that a list field names, for example {@code LIGHTS=CARD,SLIP}. */
  public static <T extends Enum<T>> Set<T> listed(String words, String field, Class<T> type) {
    Set<T> listed = EnumSet.noneOf(type);
    for (String word : words.split(" ", -1)) {
      if (word.startsWith(field + "=")) {
        Set<String> names = Set.of(unique(word.substring(field.length() + 1)));
        addNamed(listed, names, type);
      }
    }
    return listed;
  }

  /**
   * The constants that have a field of their own which says 0 or 1, for example {@code DOOR=1}; not
   * those that say nothing, anything else, or both.
   */
  public static <T extends Enum<T>> Map<T, Boolean> bits(String words, Class<T> type) {
    Map<T, Boolean> bits = new EnumMap<>(type);
    Set<String> said = Set.of(unique(words.replace(' ', ',')));
    for (T constant : type.getEnumConstants()) {
      boolean one = said.contains(constant.name() + "=1");
      if (one != said.contains(constant.name() + "=0")) {
        bits.put(constant, one);
      }
    }
    return bits;
  }

  private static <T extends Enum<T>> void addNamed(
      Set<T> listed, Set<String> names, Class<T> type) {
    for (T constant : type.getEnumConstants()) {
      if (names.contains(constant.name())) {
        listed.add(constant);
      }
    }
  }

  private static String[] unique(String list) {
    return Arrays.stream(list.split(",", -1)).distinct().toArray(String[]::new);
  }
}
