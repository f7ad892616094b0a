package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Tolerated;

/** One way in which frames stand in a stream of bytes. */
interface FrameFormat {
  /** Most pixels of a frame: 4K is eight million. */
  long MOST_PIXELS = 40_000_000;

  /** The next frame; its first byte is there already. */
  GreyPicture next(FrameBytes bytes) throws IOException;

  /**
   * The format that the first bytes of a stream tell; only raw frames need to be told their size.
   */
  static FrameFormat of(FrameBytes bytes, Tolerated tolerated) throws IOException {
    return switch (bytes.peek()) {
      case 'P' -> new PnmFrames();
      case 'Y' -> Yuv4MpegFrames.begin(bytes);
      case 0xFF, '-', '\r' -> new JpegFrames(tolerated); // also in parts (ffmpeg: mpjpeg)
      default -> throw new IOException("neither PNM nor YUV4MPEG2 nor JPEG");
    };
  }

  /** Refuses sizes that no camera has. */
  static void requireSize(long width, long height) throws IOException {
    if (width < 1
        || height < 1
        || Math.max(width, height) > GreyPicture.MOST_SIDE
        || width * height > MOST_PIXELS) {
      throw new IOException("a frame of " + width + " by " + height);
    }
  }
}
