package vn.quay24.device.drivers.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Notes as samples: signed 16 bits, little-endian, one channel. A note rises and falls along a
 * cosine, so that it neither clicks at its ends nor at the seam to the next.
 */
final class Samples {
  /** Samples a second. */
  static final int RATE = 48_000;

  private static final int ATTACK = RATE / 100; // 10 ms
  private static final double DECAY = 2; // e-foldings over a note
  private static final double PEAK = 0.8 * Short.MAX_VALUE;

  private Samples() {}

  /**
   * The samples.
   *
   * @param volume percent of the loudest; half of it sounds about half as loud
   */
  static byte[] of(List<Note> notes, int volume) {
    double share = volume / 100.0;
    int all = notes.stream().mapToInt(Samples::count).sum();
    ByteBuffer buffer = ByteBuffer.allocate(all * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (Note note : notes) {
      int count = count(note);
      for (int at = 0; at < count; at++) {
        buffer.putShort((short) Math.round(PEAK * share * share * sample(note, at, count)));
      }
    }
    return buffer.array();
  }

  private static int count(Note note) {
    return note.millis() * RATE / 1_000;
  }

  private static double sample(Note note, int at, int count) {
    double rise = ramp(at, ATTACK);
    double fall = ramp(count - 1 - at, Math.min(2 * ATTACK, count / 2));
    double decay = Math.exp(-DECAY * at / count);
    return rise * fall * decay * Math.sin(2 * Math.PI * note.hertz() * at / RATE);
  }

  private static double ramp(int at, int length) {
    return at >= length ? 1 : (1 - Math.cos(Math.PI * at / length)) / 2;
  }
}
