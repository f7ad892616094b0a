package vn.quay24.device.drivers.sane;

/** The numbers of a PNM header, between blanks and comments; one blank ends it. */
final class PnmHeader {
  private static final int MOST_BYTES = 4_000; // a backend may write its settings as a comment

  private final byte[] file;
  private int at = 2; // behind the magic number

  PnmHeader(byte[] file) {
    this.file = file;
  }

  /** The next number, from 1 to the most. */
  int number(int most) throws Pnm.TornException {
    skip();
    int value = 0;
    int begin = at;
    while (at < file.length && file[at] >= '0' && file[at] <= '9' && value <= most) {
      value = value * 10 + file[at++] - '0';
    }
    if (at == begin || value == 0 || value > most) {
      throw new Pnm.TornException("header without a size");
    }
    return value;
  }

  /** Where the samples begin. */
  int end() throws Pnm.TornException {
    if (at >= file.length || !blank(file[at])) {
      throw new Pnm.TornException("header without an end");
    }
    return at + 1;
  }

  private void skip() throws Pnm.TornException {
    boolean comment = false;
    while (at < file.length && (comment || blank(file[at]) || file[at] == '#')) {
      comment = comment ? file[at] != '\n' && file[at] != '\r' : file[at] == '#';
      at++;
      if (at > MOST_BYTES) {
        throw new Pnm.TornException("header without an end");
      }
    }
  }

  private static boolean blank(byte value) {
    return value == ' ' || (value >= '\t' && value <= '\r');
  }
}
