package vn.quay24.device.drivers.locker.board;

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

  /** The same for one more attempt; differs where a protocol numbers what is sent. */
  default Message again() {
    return this;
  }
}
