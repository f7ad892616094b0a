package vn.quay24.device.drivers.bus;

/** A frame to a board, and how its answer looks. */
public interface Message {

  /** What it is, for the technician, for example {@code status of board 1}. */
  String name();

  byte[] frame();

  /**
   * Looks for the answer, wherever it begins: stale bytes, half frames, answers of other boards and
   * frames with a wrong sum are stepped over.
   */
  Heard hear(byte[] received);

  /** Whether all that came are right answers to earlier messages: the board is slow, not broken. */
  default boolean isLate(byte[] received) {
    return false;
  }

  /** The same for one more attempt; differs where a protocol numbers what is sent. */
  default Message again() {
    return this;
  }
}
