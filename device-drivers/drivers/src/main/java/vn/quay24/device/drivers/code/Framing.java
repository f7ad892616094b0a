package vn.quay24.device.drivers.code;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How a reader sets its codes apart.
 *
 * @param prefix bytes before a code, none if empty; what comes before them is noise
 * @param suffix bytes after a code; if empty, a silence of {@code gap} ends it
 * @param gap longest silence inside a code when there is no suffix
 */
record Framing(byte[] prefix, byte[] suffix, Duration gap) {
  /** A code with a suffix may stutter longer: so many gaps. */
  private static final int PATIENCE = 10;

  Framing {
    prefix = prefix.clone();
    suffix = suffix.clone();
  }

  static Framing of(String prefix, String suffix, Duration gap) {
    return new Framing(
        prefix.getBytes(StandardCharsets.US_ASCII),
        suffix.getBytes(StandardCharsets.US_ASCII),
        gap);
  }

  boolean endsBySilence() {
    return suffix.length == 0;
  }

  /** The silence after which what was begun is at its end, or given up. */
  Duration silence() {
    return endsBySilence() ? gap : gap.multipliedBy(PATIENCE);
  }
}
