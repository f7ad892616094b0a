package vn.quay24.distribution.kiosk.devices.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.code.CodeReader;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Prints codes as they come, masked unless told otherwise: a card's QR is its holder's data. */
record CodeTrial(CodeReader reader) implements Trial {
  private static final int USUAL_SECONDS = 20;
  private static final int MOST_SECONDS = 600;
  private static final int MOST_CODES = 1_000;
  private static final int SHOWN = 3;

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws UsageException, DeviceException, InterruptedException {
    Console console = findings.console();
    Duration whole = Duration.ofSeconds(line.whole("seconds", USUAL_SECONDS, 1, MOST_SECONDS));
    console.say("code.show", whole.toSeconds());
    List<Map<String, Object>> codes = new ArrayList<>();
    long end = System.nanoTime() + whole.toNanos();
    for (long left = whole.toNanos(); left > 0 && codes.size() < MOST_CODES; ) {
      Optional<String> code = reader.next(Duration.ofNanos(left));
      code.ifPresent(text -> codes.add(tell(text, line.has("show"), codes.size() + 1, console)));
      left = end - System.nanoTime();
    }
    if (codes.isEmpty()) {
      console.say("code.none");
    }
    findings.note("codes", codes);
    return !codes.isEmpty();
  }

  private static Map<String, Object> tell(String code, boolean show, int number, Console console) {
    int fields = code.split("\\|", -1).length;
    console.say("code.came", number, code.length(), fields, show ? code : masked(code));
    return Map.of("characters", code.length(), "fields", fields);
  }

  /** The first letters, so that a code can be told from another, and dots for the rest. */
  static String masked(String code) {
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char character = code.charAt(i);
      masked.append(i < SHOWN || character == '|' ? character : '•');
    }
    return masked.toString();
  }
}
