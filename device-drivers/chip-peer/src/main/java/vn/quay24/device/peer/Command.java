package vn.quay24.device.peer;

import java.util.Arrays;

/**
 * A command APDU (ISO 7816-4 §5.1).
 *
 * @param ne how many bytes may come back, 0 when none
 */
record Command(int cla, int ins, int p1, int p2, byte[] data, int ne) {
  private static final int HEADER = 4;

  static Command parse(byte[] apdu) throws Refused {
    if (apdu.length < HEADER) {
      throw new Refused(Refused.WRONG_LENGTH);
    }
    boolean extended = apdu.length > HEADER + 1 && apdu[HEADER] == 0;
    int width = extended ? 2 : 1;
    int from = extended ? HEADER + 1 : HEADER;
    int rest = apdu.length - from;
    int first = rest >= width ? number(apdu, from, width) : 0;
    boolean body = rest > width;
    int lc = body ? first : 0;
    int tail = body ? rest - width - lc : rest;
    if (tail != 0 && tail != width) {
      throw new Refused(Refused.WRONG_LENGTH);
    }
    int le = tail == 0 ? -1 : number(apdu, apdu.length - width, width);
    int dataFrom = from + width;
    return new Command(
        apdu[0] & 0xFF,
        apdu[1] & 0xFF,
        apdu[2] & 0xFF,
        apdu[3] & 0xFF,
        body ? Arrays.copyOfRange(apdu, dataFrom, dataFrom + lc) : new byte[0],
        le < 0 ? 0 : le == 0 ? 1 << (8 * width) : le);
  }

  boolean secured() {
    return (cla & 0x0C) == 0x0C;
  }

  byte[] header() {
    return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
  }

  static int number(byte[] bytes, int from, int width) {
    int number = 0;
    for (int i = from; i < from + width; i++) {
      number = (number << 8) | (bytes[i] & 0xFF);
    }
    return number;
  }

  @Override
  public String toString() {
    return "Command[%02X %02X %02X %02X]".formatted(cla, ins, p1, p2);
  }
}
