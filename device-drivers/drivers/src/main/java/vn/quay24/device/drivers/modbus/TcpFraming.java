package vn.quay24.device.drivers.modbus;

import java.time.Duration;
import vn.quay24.device.drivers.bus.Bytes;
import vn.quay24.device.drivers.supervise.Tolerated;

/**
 * The MBAP header (Modbus Messaging on TCP/IP V1.0b §3.1.3): transaction, protocol 0, length, unit.
 * Only the answer that carries its request's transaction counts. The unit is to be returned as it
 * was asked; a board that calls itself 0 or 255, as one that is behind no gateway may be called, is
 * believed by its transaction alone.
 */
public final class TcpFraming implements Framing {
  /** Several devices may have a connection each to the same boards or gateway. */
  public static final String PARTY = "Modbus on TCP";

  /** What is said once of boards that answer so. */
  public static final String NAMELESS =
      "boards answer as unit 0 or 255 whichever was asked; their transaction tells";

  private static final int HEAD = 7;
  private static final int UNIT = 6; // where it stands
  private static final int NO_UNIT = 255;
  private static final int LONGEST = 254; // unit and PDU
  private static final int TRANSACTIONS = 0x1_0000;
  private static final int NONE_YET = -1;
  private static final int MANY = -2;

  private final Tolerated tolerated;
  private int last; // one thread at a time
  private int only = NONE_YET; // the one unit that was asked so far, or MANY

  /**
   * Of one device.
   *
   * @param tolerated is told when boards answer without their number
   */
  public TcpFraming(Tolerated tolerated) {
    this.tolerated = tolerated;
  }

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
    only = only == NONE_YET || only == unit ? unit : MANY;
    return new Transaction(last, unit, only == unit, tolerated);
  }

  /** Of several boards each must say which it is: a pulse may have reached another's lock. */
  private record Transaction(int number, int unit, boolean alone, Tolerated tolerated)
      implements Envelope {
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
          && (isAsked(bytes, at) || isNameless(bytes, at));
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
      for (int at = 0; at < UNIT; at++) {
        if (bytes[from + at] != header[at]) {
          return false;
        }
      }
      if (alone && isNameless(bytes, from)) {
        tolerated.note(NAMELESS);
        return true;
      }
      return isAsked(bytes, from);
    }

    private boolean isAsked(byte[] bytes, int from) {
      return Bytes.unsigned(bytes, from + UNIT) == unit;
    }

    /** Whether it calls itself what no unit is called that is asked (1 to 247). */
    private static boolean isNameless(byte[] bytes, int from) {
      int answering = Bytes.unsigned(bytes, from + UNIT);
      return answering == 0 || answering == NO_UNIT;
    }
  }
}
