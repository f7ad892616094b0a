package vn.quay24.kiosk.papers.jpeg;

/**
 * What the header of a JPEG says (ITU-T T.81 annex B), read without decoding anything: whether a
 * PDF/A may hold the file as it is (ISO 32000-1 §7.4.8).
 */
public sealed interface JpegHeader {
  /** Headers are looked through up to here; a picture of a scanner begins much earlier. */
  int MOST_HEADER = 1 << 20;

  /**
   * It may.
   *
   * @param channels 1 grey, 3 colour
   */
  record Usable(int width, int height, int channels) implements JpegHeader {}

  /** It may not, and why, in words for the log. */
  record Unusable(String reason) implements JpegHeader {}

  /** Reads it. Never throws, whatever the bytes are. */
  static JpegHeader of(byte[] file) {
    return new Segments(file).header();
  }
}
