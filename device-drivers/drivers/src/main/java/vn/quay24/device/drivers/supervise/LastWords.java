package vn.quay24.device.drivers.supervise;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a camera's program said last on its error output: one that ends has said why. For the log.
 */
public final class LastWords {
  private static final System.Logger LOG = System.getLogger(LastWords.class.getName());
  private static final Duration LIMIT = Duration.ofMillis(500);
  private static final int MOST = 300;

  private final Thread listener;
  private volatile String said = "";

  private LastWords(InputStream errors) {
    this.listener = Thread.ofVirtual().name("camera-complaints").unstarted(() -> listen(errors));
  }

  /** Reads until the stream ends. */
  public static LastWords of(InputStream errors) {
    LastWords words = new LastWords(errors);
    words.listener.start();
    return words;
  }

  private void listen(InputStream errors) {
    try (InputStreamReader reader = new InputStreamReader(errors, StandardCharsets.UTF_8)) {
      char[] piece = new char[MOST];
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        String all = said + new String(piece, 0, n);
        said = all.substring(Math.max(0, all.length() - MOST));
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.TRACE, "a camera's complaints cut short", e);
    }
  }

  /** The last line, once its program ended; empty when it said nothing. */
  public String line() {
    try {
      listener.join(LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return said.strip().lines().reduce((before, last) -> last).orElse("").strip();
  }
}
