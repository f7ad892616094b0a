package vn.quay24.device.emulator.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears notes in samples (48,000 a second, signed 16 bits, little-endian, one channel): apart where
 * it is nearly silent, pitched by how often they rise through zero.
 */
public final class Ear {
  /** Samples a second. */
  public static final int RATE = 48_000;

  private static final int WINDOW = RATE / 500; // 2 ms
  private static final double QUIET = 0.03; // of the loudest sample

  private final short[] samples;

  private Ear(byte[] bytes) {
    ShortBuffer shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    samples = new short[shorts.remaining()];
    shorts.get(samples);
  }

  /** The loudest sample, 0 to 32,768. */
  public static int loudest(byte[] bytes) {
    return new Ear(bytes).peak(0, bytes.length / Short.BYTES);
  }

  /** The notes in their order; none in silence. */
  public static List<HeardNote> notes(byte[] bytes) {
    return new Ear(bytes).notes();
  }

  private List<HeardNote> notes() {
    List<HeardNote> notes = new ArrayList<>();
    double least = QUIET * peak(0, samples.length);
    int begin = -1;
    for (int at = 0; at <= samples.length; at += WINDOW) {
      boolean sounding = at < samples.length && peak(at, at + WINDOW) > least;
      if (sounding && begin < 0) {
        begin = at;
      } else if (!sounding && begin >= 0) {
        notes.add(note(begin, Math.min(at, samples.length)));
        begin = -1;
      }
    }
    if (begin >= 0) {
      notes.add(note(begin, samples.length));
    }
    return notes;
  }

  private int peak(int from, int to) {
    int peak = 0;
    for (int at = from; at < Math.min(to, samples.length); at++) {
      peak = Math.max(peak, Math.abs(samples[at]));
    }
    return peak;
  }

  private HeardNote note(int from, int to) {
    double first = -1;
    double last = -1;
    int rises = 0;
    for (int at = Math.max(from, 1); at < to; at++) {
      if (samples[at - 1] < 0 && samples[at] >= 0) {
        double crossing = at - samples[at] / (double) (samples[at] - samples[at - 1]);
        first = rises == 0 ? crossing : first;
        last = crossing;
        rises++;
      }
    }
    int hertz = rises < 2 ? 0 : (int) Math.round((rises - 1) * RATE / (last - first));
    return new HeardNote(hertz, (to - from) * 1_000 / RATE);
  }
}
