package vn.quay24.kiosk.papers;

import vn.quay24.kiosk.papers.image.Box;

/** Something of a page, encoded; later layers lie over earlier ones. Prints as redacted. */
public sealed interface Layer {

  /** Where on the page, pixels. */
  Box place();

  byte[] encoded();

  /** Writing in black and white, CCITT G4 (ITU-T T.6). */
  record Writing(Box place, byte[] encoded) implements Layer {
    @Override
    public String toString() {
      return "Writing[redacted]";
    }
  }

  /**
   * A photograph, a seal, or a page in greys or colours, JPEG.
   *
   * @param channels 1 grey, 3 colour
   */
  record Picture(Box place, int channels, byte[] encoded) implements Layer {
    @Override
    public String toString() {
      return "Picture[redacted]";
    }
  }
}
