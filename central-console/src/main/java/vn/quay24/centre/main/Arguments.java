package vn.quay24.centre.main;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.protocol.KioskId;

/** The command line: {@code --config FILE}, and for a new kiosk {@code --new-kiosk ID …}. */
record Arguments(Map<String, String> values) {
  private static final Set<String> KNOWN =
      Set.of(
          "--config",
          "--new-kiosk",
          "--kiosk-name",
          "--unit-code",
          "--unit-name",
          "--token-out",
          "--token-minutes");

  /**
   * Reads pairs.
   *
   * @throws IllegalArgumentException says which word is wrong
   */
  static Arguments parse(String... words) {
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at < words.length; at += 2) {
      if (!KNOWN.contains(words[at])) {
        throw new IllegalArgumentException("unknown option " + words[at]);
      }
      if (at + 1 == words.length) {
        throw new IllegalArgumentException("option " + words[at] + " needs a value");
      }
      values.put(words[at], words[at + 1]);
    }
    if (!values.containsKey("--config")) {
      throw new IllegalArgumentException("option --config FILE is missing");
    }
    return new Arguments(Map.copyOf(values));
  }

  Path config() {
    return Path.of(text("--config").orElseThrow());
  }

  Optional<KioskId> newKiosk() {
    return text("--new-kiosk").map(KioskId::new);
  }

  Path tokenOut() {
    return Path.of(
        text("--token-out")
            .orElseThrow(() -> new IllegalArgumentException("option --token-out is missing")));
  }

  Duration tokenLife(Duration otherwise) {
    return text("--token-minutes")
        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
        .orElse(otherwise);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(values.get(option));
  }
}
