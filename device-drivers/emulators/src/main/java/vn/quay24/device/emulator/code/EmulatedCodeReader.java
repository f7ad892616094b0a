package vn.quay24.device.emulator.code;

import java.nio.charset.StandardCharsets;
import vn.quay24.device.emulator.link.EmulatedLine;

/** A code reader in serial mode: sends what it is shown as UTF-8, between prefix and suffix. */
public final class EmulatedCodeReader extends EmulatedLine {
  private final String prefix;
  private final String suffix;

  /** Factory setting: no prefix, carriage return as suffix. */
  public EmulatedCodeReader() {
    this("", "\r");
  }

  public EmulatedCodeReader(String prefix, String suffix) {
    this.prefix = prefix;
    this.suffix = suffix;
  }

  /** Holds a code to the window. Lost when no driver listens, as in life. */
  public void show(String code) {
    transmit((prefix + code + suffix).getBytes(StandardCharsets.UTF_8));
  }

  /** Puts raw bytes on the line, for tests of odd hardware. */
  public synchronized void transmit(byte... bytes) {
    send(bytes);
  }

  @Override
  protected void received(byte[] bytes) {
    // a window has nothing to obey
  }
}
