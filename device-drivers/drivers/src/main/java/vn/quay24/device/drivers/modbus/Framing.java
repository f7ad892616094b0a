package vn.quay24.device.drivers.modbus;

import java.time.Duration;

/** How a request and its answer travel. */
public sealed interface Framing permits RtuFraming, TcpFraming {

  /** For one request to one unit and the answer to it. */
  Envelope envelope(int unit);

  /** Silence that must lie before a request. */
  Duration silence();

  /** Whether an answer carries a mark of its request. */
  boolean marksAnswers();

  /** Around the PDU of one request and of its answer. */
  interface Envelope {
    byte[] wrap(byte[] pdu);

    /** Bytes before the PDU. */
    int head();

    /** Bytes behind it. */
    int tail();

    /** Whether a right frame for this request, with a PDU of that length, begins here. */
    boolean holds(byte[] bytes, int from, int pduLength);

    /** Whether the bytes are whole frames of this unit that answer other requests, and no more. */
    default boolean isLate(byte[] bytes) {
      return false;
    }
  }
}
