package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Tolerated;

/** Frames that stand one behind the other in a stream of bytes. One thread. */
final class StreamFrames {
  private final FrameBytes bytes;
  private final Tolerated tolerated;
  private @Nullable FrameFormat format;

  /**
   * Reads a stream.
   *
   * @param format empty when its first bytes tell
   */
  StreamFrames(InputStream stream, Optional<FrameFormat> format, Tolerated tolerated) {
    this.bytes = new FrameBytes(stream);
    this.tolerated = tolerated;
    this.format = format.orElse(null);
  }

  /** Waits for the first byte of a frame. */
  void await() throws IOException {
    bytes.peek();
  }

  GreyPicture next() throws IOException {
    FrameFormat known = format;
    if (known == null) {
      known = FrameFormat.of(bytes, tolerated);
      format = known;
    }
    return known.next(bytes);
  }
}
