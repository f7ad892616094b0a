package vn.quay24.device.spi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.quay24.device.DeviceId;

/**
 * The lines of one device file: which table has which, and what owns a line for several of them.
 * Made by whoever reads or opens the file, for that one time; one thread at a time.
 */
public final class SharedLines {
  private final Map<DeviceId, Use> uses = new LinkedHashMap<>();
  private final Map<String, Object> owners = new HashMap<>();

  /**
   * How a table uses its line.
   *
   * @param link its address in one spelling, however the file writes it
   * @param party what several devices may be on the line together, for example {@code slot board};
   *     empty when the device has the line alone
   * @param manner settings by key that all on the line must have alike, such as the speed
   * @param places parts of what hangs on the line that are this table's alone, with the key that
   *     names each
   */
  public record Use(
      String link, Optional<String> party, Map<String, String> manner, Map<String, String> places) {
    public Use {
      manner = Map.copyOf(manner);
      places = Map.copyOf(places);
    }

    /** The whole line. */
    public static Use alone(String link) {
      return new Use(link, Optional.empty(), Map.of(), Map.of());
    }
  }

  /** Notes a use; returns why it does not go together with another table's, if it does not. */
  public Optional<SettingProblem> take(DeviceId table, Use use) {
    Optional<SettingProblem> problem =
        uses.entrySet().stream()
            .filter(other -> !other.getKey().equals(table))
            .filter(other -> other.getValue().link().equals(use.link()))
            .flatMap(other -> clash(other.getKey(), other.getValue(), use).stream())
            .findFirst();
    uses.put(table, use);
    return problem;
  }

  private static Optional<SettingProblem> clash(DeviceId table, Use other, Use use) {
    if (use.party().isEmpty() || !use.party().equals(other.party())) {
      return problem("link", "is the line of [" + table + "] already; give each its own");
    }
    for (Map.Entry<String, String> manner : use.manner().entrySet()) {
      String theirs = other.manner().getOrDefault(manner.getKey(), manner.getValue());
      if (!theirs.equals(manner.getValue())) {
        return problem(
            manner.getKey(),
            "must be "
                + theirs
                + " as in ["
                + table
                + "], which shares the line, not "
                + manner.getValue());
      }
    }
    return use.places().entrySet().stream()
        .filter(place -> other.places().containsKey(place.getKey()))
        .findFirst()
        .flatMap(
            place ->
                problem(place.getValue(), place.getKey() + " is used by [" + table + "] already"));
  }

  private static Optional<SettingProblem> problem(String key, String sentence) {
    return Optional.of(new SettingProblem(key, new SettingProblem.Unusable(sentence)));
  }

  /** What owns a line for all tables that share it; made for the first of them. */
  public <T> T owner(String link, Class<T> kind, Supplier<T> maker) {
    return kind.cast(owners.computeIfAbsent(kind.getName() + ' ' + link, _ -> maker.get()));
  }
}
