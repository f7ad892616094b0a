package vn.quay24.device.drivers.modbus;

import java.time.Duration;
import java.util.Arrays;

/**
 * Unit, PDU, CRC, and silence between frames (Modbus over Serial Line V1.02 §2.5.1). An answer
 * carries no mark of its request, so the line must be quiet before the next one.
 *
 * @param silence t3.5
 */
public record RtuFraming(Duration silence) implements Framing {
  private static final int FAST = 19_200;
  private static final Duration FIXED = Duration.ofNanos(1_750_000);
  private static final double CHARACTERS = 3.5;
  private static final int BITS = 11;

  /** With the silence of a speed: 3.5 characters, but never less than 1.75 ms. */
  public static RtuFraming at(int baud) {
    return new RtuFraming(
        baud > FAST ? FIXED : Duration.ofNanos((long) (CHARACTERS * BITS * 1e9 / baud)));
  }

  @Override
  public boolean marksAnswers() {
    return false;
  }

  @Override
  public Envelope envelope(int unit) {
    return new Unit(unit);
  }

  private record Unit(int unit) implements Envelope {
    @Override
    public byte[] wrap(byte[] pdu) {
      byte[] frame = new byte[pdu.length + 3];
      frame[0] = (byte) unit;
      System.arraycopy(pdu, 0, frame, 1, pdu.length);
      int crc = Crc16.of(frame, 0, pdu.length + 1);
      frame[pdu.length + 1] = (byte) crc;
      frame[pdu.length + 2] = (byte) (crc >> 8);
      return frame;
    }

    @Override
    public int head() {
      return 1;
    }

    @Override
    public int tail() {
      return 2;
    }

    @Override
    public boolean holds(byte[] bytes, int from, int pduLength) {
      int end = from + 1 + pduLength + 2;
      return end <= bytes.length
          && Arrays.equals(
              bytes, from, end, wrap(Arrays.copyOfRange(bytes, from + 1, end - 2)), 0, end - from);
    }
  }
}
