package vn.quay24.device.peer;

/** The chip's answer is a status word other than 9000. */
final class Refused extends Exception {
  static final int AUTHENTICATION_FAILED = 0x6300;
  static final int WRONG_LENGTH = 0x6700;
  static final int NOT_IN_SESSION = 0x6882;
  static final int ACCESS = 0x6982;
  static final int CONDITIONS = 0x6985;
  static final int SECURE_OBJECT_MISSING = 0x6987;
  static final int SECURE_OBJECT_WRONG = 0x6988;
  static final int WRONG_DATA = 0x6A80;
  static final int NOT_FOUND = 0x6A82;
  static final int WRONG_OFFSET = 0x6B00;
  static final int UNKNOWN_INSTRUCTION = 0x6D00;

  private static final long serialVersionUID = 1L;
  private final int status;

  Refused(int status) {
    super(Integer.toHexString(status), null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
