package vn.quay24.kiosk.papers.image;

/** A picture that is read row by row, so that what is made of it needs no second copy. */
public interface Rows {

  int width();

  int height();

  /** 1 grey, 3 RGB. */
  int channels();

  /**
   * Reads a row.
   *
   * @param y 0 to {@code height - 1}, in any order
   * @param into at least {@code width * channels} bytes
   */
  void read(int y, byte[] into);
}
