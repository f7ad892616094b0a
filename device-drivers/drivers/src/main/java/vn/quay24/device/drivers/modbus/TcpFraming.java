package vn.quay24.device.drivers.modbus;

import java.time.Duration;
import vn.quay24.device.drivers.bus.Bytes;

/**
 * The MBAP header (Modbus Messaging on TCP/IP V1.0b §3.1.3): transaction, protocol 0, length, unit.
 * Only the answer that carries its request's transaction counts.
 */
public final class TcpFraming implements Framing {
  /** Several devices may have a connection each to the same boards or gateway. */
  public static final String PARTY = "Modbus on TCP";

  private static final int HEAD = 7;
  private static final int LONGEST = 254; // unit and PDU
  private static final int TRANSACTIONS = 0x1_0000;

  private int last; // one thread at a time

  @Override
  public Duration silence() {
    return Duration.ZERO;
  }

  @Override
  public boolean marksAnswers() {
    return true;
  }

  @Override
  public Envelope envelope(int unit) {
    last = (last + 1) % TRANSACTIONS;
    return new Transaction(last, unit);
  }

  private record Transaction(int number, int unit) implements Envelope {
    @Override
    public byte[] wrap(byte[] pdu) {
      byte[] frame = new byte[HEAD + pdu.length];
      System.arraycopy(header(pdu.length), 0, frame, 0, HEAD);
      System.arraycopy(pdu, 0, frame, HEAD, pdu.length);
      return frame;
    }

    private byte[] header(int pduLength) {
      int length = pduLength + 1;
      return new byte[] {
        (byte) (number >> 8), (byte) number, 0, 0, (byte) (length >> 8), (byte) length, (byte) unit
      };
    }

    @Override
    public int head() {
      return HEAD;
    }

    @Override
    public int tail() {
      return 0;
    }

    @Override
    public boolean isLate(byte[] bytes) {
      int at = 0;
      while (at + HEAD < bytes.length && isOthers(bytes, at)) {
        at += HEAD - 1 + length(bytes, at);
      }
      return at > 0 && at == bytes.length;
    }

    private boolean isOthers(byte[] bytes, int at) {
      int transaction = Bytes.unsigned(bytes, at) << 8 | Bytes.unsigned(bytes, at + 1);
      return transaction != number
          && bytes[at + 2] == 0
          && bytes[at + 3] == 0
          && length(bytes, at) > 1
          && length(bytes, at) <= LONGEST
          && Bytes.unsigned(bytes, at + 6) == unit;
    }

    private static int length(byte[] bytes, int at) {
      return Bytes.unsigned(bytes, at + 4) << 8 | Bytes.unsigned(bytes, at + 5);
    }

    @Override
    public boolean holds(byte[] bytes, int from, int pduLength) {
      if (from + HEAD + pduLength > bytes.length) {
        return false;
      }
      byte[] header = header(pduLength);
      for (int at = 0; at < HEAD; at++) {
        if (bytes[from + at] != header[at]) {
          return false;
        }
      }
      return true;
    }
  }
}
