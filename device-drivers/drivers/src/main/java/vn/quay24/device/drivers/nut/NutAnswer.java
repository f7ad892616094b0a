package vn.quay24.device.drivers.nut;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quay24.device.power.Power;

/** The variables of one power supply (RFC 9271 section 4.2.7.5, LIST VAR; names: appendix A). */
final class NutAnswer {
  private static final Pattern VARIABLE =
      Pattern.compile("VAR ([^ ]{1,64}) ([A-Za-z0-9._-]{1,64}) \"((?:[^\"\\\\]|\\\\.){0,512})\"");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})(?:[.,][0-9]{0,9})?");

  private static final List<String> CHARGED = List.of("battery.charge", "battery.runtime");

  private final Map<String, String> variables = new HashMap<>();

  private NutAnswer() {}

  /** Reads the lines between BEGIN and END; what is no variable of that supply is passed over. */
  static NutAnswer of(String ups, List<String> lines) {
    NutAnswer answer = new NutAnswer();
    for (String line : lines) {
      Matcher variable = VARIABLE.matcher(line);
      if (variable.matches() && variable.group(1).equals(ups)) {
        answer.variables.put(variable.group(2), variable.group(3).replaceAll("\\\\(.)", "$1"));
      }
    }
    return answer;
  }

  /** Empty when the supply does not say its status. */
  Optional<Power> power() {
    return Optional.ofNullable(variables.get("ups.status")).map(this::power);
  }

  /** Whether a number is not written as the protocol has it. */
  boolean writesCommas() {
    return CHARGED.stream().anyMatch(name -> variables.getOrDefault(name, "").contains(","));
  }

  private Power power(String status) {
    Set<String> words = Set.copyOf(List.of(status.strip().split(" +", -1)));
    boolean ending = words.contains("FSD");
    return new Power(
        feed(words),
        words.contains("LB") || ending,
        ending,
        charge(),
        number("battery.runtime").map(Duration::ofSeconds));
  }

  private static Power.Feed feed(Set<String> words) {
    if (words.contains("OB")) {
      return Power.Feed.BATTERY;
    }
    return words.contains("OL") || words.contains("BYPASS") ? Power.Feed.MAINS : Power.Feed.UNKNOWN;
  }

  private OptionalInt charge() {
    Optional<Integer> charge = number("battery.charge").filter(value -> value <= 100);
    return charge.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /**
   * Whole part of a number; drivers differ in whether they send digits behind the point, and some
   * write it as their locale does.
   */
  private Optional<Integer> number(String name) {
    Matcher number = NUMBER.matcher(variables.getOrDefault(name, "").strip());
    return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
  }
}
