package vn.quay24.device.emulator.chip;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** Chance as a worked example tells it: one entry for each draw. */
final class ScriptedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private final transient Deque<byte[]> draws = new ArrayDeque<>();

  ScriptedRandom(String... hex) {
    for (String each : hex) {
      draws.add(HexFormat.of().parseHex(each));
    }
  }

  @Override
  public void nextBytes(byte[] bytes) {
    byte[] next = draws.remove();
    if (next.length != bytes.length) {
      throw new IllegalStateException("a draw of " + bytes.length + " bytes was not foreseen");
    }
    System.arraycopy(next, 0, bytes, 0, bytes.length);
  }
}
