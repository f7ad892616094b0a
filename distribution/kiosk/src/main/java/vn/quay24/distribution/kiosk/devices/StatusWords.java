package vn.quay24.distribution.kiosk.devices;

import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.spi.SettingProblem;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.kiosk.screen.text.FaultWords;
import vn.quay24.kiosk.screen.text.Texts;

/** What a technician reads of statuses, faults and problems. */
public final class StatusWords {
  /** The same words as on the kiosk's own screen. */
  private static final FaultWords WORDS = new FaultWords(Texts.of("vi"));

  private StatusWords() {}

  /** The standard's word, and what it means. */
  public static String condition(Condition condition) {
    return condition.word() + " – " + Console.text("condition." + condition.word());
  }

  /** What is wrong, and in brackets what the device or its driver says of it. */
  public static String fault(DeviceFault fault) {
    return WORDS.what(fault) + WORDS.detail(fault).map(words -> " (" + words + ")").orElse("");
  }

  /** What the technician does about it. */
  public static String remedy(DeviceFault fault) {
    return WORDS.toDo(fault);
  }

  /** What does not stop work yet. */
  public static String advisory(Advisory advisory) {
    return switch (advisory) {
      case PAPER_NEAR_END -> Console.text("advisory.paper-near-end");
      case CARD_LEFT -> Console.text("advisory.card-left");
      case PAPER_LEFT -> Console.text("advisory.paper-left");
      case DOOR_OPEN -> Console.text("advisory.door-open");
      case DOOR_FORCED -> Console.text("advisory.door-forced");
      case CABINET_OPEN -> Console.text("advisory.cabinet-open");
      case TILTED -> Console.text("advisory.tilted");
      case MAINS_AWAY -> Console.text("advisory.mains-away");
      case ON_BATTERY -> Console.text("advisory.on-battery");
      case BATTERY_LOW -> Console.text("advisory.battery-low");
      case UNTOUCHED -> Console.text("advisory.untouched");
      case GHOST_TOUCHES -> Console.text("advisory.ghost-touches");
    };
  }

  /** How far to believe a status. */
  public static String source(DeviceStatus.Source source) {
    return switch (source) {
      case POLLED -> Console.text("source.polled");
      case EVENT -> Console.text("source.event");
      case ASSUMED -> Console.text("source.assumed");
    };
  }

  /** What is wrong with a line of the device file. */
  public static String problem(SettingProblem problem) {
    String key = problem.key().isEmpty() ? "" : problem.key() + ": ";
    return key
        + switch (problem.cause()) {
          case SettingProblem.Missing _ -> Console.text("problem.missing");
          case SettingProblem.Unknown unknown ->
              unknown
                      .nearest()
                      .map(word -> Console.text("problem.unknown-nearest", unknown.word(), word))
                      .orElse(Console.text("problem.unknown", unknown.word()))
                  + " "
                  + Console.text("problem.known", String.join(", ", unknown.known()));
          case SettingProblem.NotAmong among ->
              Console.text("problem.among", String.join(", ", among.words()), among.value())
                  + among
                      .nearest()
                      .map(word -> " " + Console.text("problem.meant", word))
                      .orElse("");
          case SettingProblem.NotWhole(int least, int most, String value) ->
              Console.text("problem.whole", least, most, value);
          case SettingProblem.Unusable(String explanation) -> explanation;
        };
  }
}
