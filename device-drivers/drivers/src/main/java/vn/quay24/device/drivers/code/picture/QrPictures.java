package vn.quay24.device.drivers.code.picture;

import java.time.Duration;
import java.util.Optional;

/**
 * Reads the QR code in a picture. An easy picture takes a few milliseconds; a hard one is looked at
 * in one rendering after another until the effort is spent. What comes out has passed the code's
 * own error correction: it is the text, or nothing. Thread-safe.
 */
public final class QrPictures {
  /** Enough for every look at a picture of some megapixels. */
  private static final Duration ALL_IT_TAKES = Duration.ofSeconds(5);

  private QrPictures() {}

  /** Reads with every means there is. */
  public static Optional<String> read(GreyPicture picture) {
    return read(picture, ALL_IT_TAKES);
  }

  /**
   * Reads with so much effort.
   *
   * @param effort in time of the processor, after which nothing more is begun
   */
  public static Optional<String> read(GreyPicture picture, Duration effort) {
    return new PictureReading(picture, Effort.of(effort)).text();
  }
}
