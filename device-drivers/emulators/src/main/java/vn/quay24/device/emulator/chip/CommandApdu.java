package vn.quay24.device.emulator.chip;

/**
 * A command APDU, short or extended (ISO 7816-4 §5.1).
 *
 * @param ne the most response bytes expected, 0 when none, 256 or 65536 for "whatever there is"
 * @param extended lengths were coded in three bytes
 */
record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int ne, boolean extended) {
  static final int SHORT_MAXIMUM = 256;
  static final int EXTENDED_MAXIMUM = 65536;

  static CommandApdu parse(byte[] bytes) throws Refusal {
    if (bytes.length < 4) {
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    if (bytes.length == 4) {
      return of(bytes, 4, 0, 0, false);
    }
    int first = bytes[4] & 0xFF;
    if (bytes.length == 5) {
      return of(bytes, 5, 0, first == 0 ? SHORT_MAXIMUM : first, false);
    }
    return first == 0 ? parseExtended(bytes) : parseShort(bytes, first);
  }

  private static CommandApdu parseShort(byte[] bytes, int lc) throws Refusal {
    int rest = bytes.length - 5 - lc;
    if (rest == 0) {
      return of(bytes, 5, lc, 0, false);
    }
    if (rest == 1) {
      int le = bytes[bytes.length - 1] & 0xFF;
      return of(bytes, 5, lc, le == 0 ? SHORT_MAXIMUM : le, false);
    }
    throw new Refusal(StatusWord.WRONG_LENGTH);
  }

  private static CommandApdu parseExtended(byte[] bytes) throws Refusal {
    if (bytes.length < 7) {
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    int length = number(bytes, 5);
    if (bytes.length == 7) {
      return of(bytes, 7, 0, length == 0 ? EXTENDED_MAXIMUM : length, true);
    }
    int rest = bytes.length - 7 - length;
    if (length == 0 || (rest != 0 && rest != 2)) {
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    int le = rest == 0 ? -1 : number(bytes, bytes.length - 2);
    return of(bytes, 7, length, le < 0 ? 0 : le == 0 ? EXTENDED_MAXIMUM : le, true);
  }

  private static CommandApdu of(byte[] bytes, int from, int lc, int ne, boolean extended) {
    return new CommandApdu(
        bytes[0] & 0xFF,
        bytes[1] & 0xFF,
        bytes[2] & 0xFF,
        bytes[3] & 0xFF,
        Bytes.slice(bytes, from, from + lc),
        ne,
        extended);
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  /** Secure messaging with the header authenticated (CLA bits 4 and 3, ISO 7816-4 §5.4.1). */
  boolean secured() {
    return (cla & 0x0C) == 0x0C;
  }

  int p1p2() {
    return (p1 << 8) | p2;
  }

  byte[] header() {
    return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
  }

  @Override
  public String toString() {
    return "CommandApdu[%02X %02X %02X %02X, %d bytes]".formatted(cla, ins, p1, p2, data.length);
  }
}
