package vn.quay24.device.drivers.pcsc;

import java.util.Locale;
import java.util.Set;

/** A result of a PC/SC call other than success (pcsclite.h, "Error codes"). */
final class PcscException extends Exception {
  private static final long serialVersionUID = 1L;

  static final int INVALID_HANDLE = 0x80100003;
  static final int TIMEOUT = 0x8010000A;
  static final int NO_SMARTCARD = 0x8010000C;
  private static final int SHARING_VIOLATION = 0x8010000B;
  static final int NOT_TRANSACTED = 0x80100016;
  static final int NO_SERVICE = 0x8010001D;
  static final int NO_READERS_AVAILABLE = 0x8010002E;
  private static final int UNKNOWN_READER = 0x80100009;
  private static final int READER_UNAVAILABLE = 0x80100017;
  private static final int COMM_ERROR = 0x80100013;
  private static final int SERVICE_STOPPED = 0x8010001E;
  private static final int RESET_CARD = 0x80100068;
  private static final int REMOVED_CARD = 0x80100069;
  private static final int INSERTED_CARD = 0x8010006A;

  /** What pcsc-lite answers when the daemon went away under a context: the context is dead. */
  private static final Set<Integer> CONTEXT_LOST =
      Set.of(INVALID_HANDLE, NO_SERVICE, SERVICE_STOPPED, COMM_ERROR, INSERTED_CARD);

  /**
   * The card left. A card that is locked to us can only have been reset by leaving and coming back.
   */
  private static final Set<Integer> CARD_GONE = Set.of(NO_SMARTCARD, REMOVED_CARD, RESET_CARD);

  private static final Set<Integer> READER_GONE = Set.of(UNKNOWN_READER, READER_UNAVAILABLE);

  private final int code;

  PcscException(String call, int code) {
    super(call + String.format(Locale.ROOT, " answered %08X", code));
    this.code = code;
  }

  static PcscException readerAway() {
    return new PcscException("SCardGetStatusChange", READER_UNAVAILABLE);
  }

  static PcscException heldByAnother() {
    return new PcscException("SCardGetStatusChange", SHARING_VIOLATION);
  }

  int code() {
    return code;
  }

  boolean contextLost() {
    return CONTEXT_LOST.contains(code);
  }

  boolean cardGone() {
    return CARD_GONE.contains(code);
  }

  /** Another program has connected the card for itself alone. */
  boolean cardHeld() {
    return code == SHARING_VIOLATION;
  }

  boolean readerGone() {
    return READER_GONE.contains(code);
  }
}
