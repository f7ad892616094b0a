package vn.quay24.device.emulator.chip;

/** The status words this chip knows (ISO 7816-4 §5.6). */
public enum StatusWord {
  OK(0x9000),
  END_OF_FILE(0x6282),
  AUTHENTICATION_FAILED(0x6300),
  WRONG_LENGTH(0x6700),
  SECURE_MESSAGING_NOT_SUPPORTED(0x6882),
  ACCESS_REFUSED(0x6982),
  CONDITIONS_NOT_MET(0x6985),
  NO_CURRENT_FILE(0x6986),
  SECURE_MESSAGING_OBJECT_MISSING(0x6987),
  SECURE_MESSAGING_OBJECT_WRONG(0x6988),
  WRONG_DATA(0x6A80),
  FILE_NOT_FOUND(0x6A82),
  WRONG_PARAMETERS(0x6A86),
  REFERENCE_NOT_FOUND(0x6A88),
  WRONG_OFFSET(0x6B00),
  INSTRUCTION_UNKNOWN(0x6D00),
  CLASS_UNKNOWN(0x6E00);

  private final int value;

  StatusWord(int value) {
    this.value = value;
  }

  /** SW1 and SW2 as one unsigned 16-bit number. */
  public int value() {
    return value;
  }

  byte[] bytes() {
    return new byte[] {(byte) (value >> 8), (byte) value};
  }
}
