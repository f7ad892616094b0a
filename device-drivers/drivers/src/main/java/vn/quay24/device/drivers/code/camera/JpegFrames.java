package vn.quay24.device.drivers.code.camera;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import vn.quay24.device.drivers.code.picture.GreyPicture;

/**
 * JPEG pictures one behind the other (ffmpeg: mjpeg). A picture's end is found by its markers
 * (ITU-T T.81 §B.1): segments are stepped over, so that a thumbnail inside one ends nothing.
 */
final class JpegFrames implements FrameFormat {
  private static final int MOST_BYTES = 20_000_000;
  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_ALONE = 0xD0; // restarts; markers without a segment

  @Override
  public GreyPicture next(FrameBytes bytes) throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    take(bytes, picture, MARK);
    take(bytes, picture, START);
    int marker = marker(bytes, picture);
    while (marker != END) {
      segment(bytes, picture);
      marker = marker == SCAN ? scan(bytes, picture) : marker(bytes, picture);
    }
    return PictureFile.decode(picture.toByteArray());
  }

  private static void take(FrameBytes bytes, ByteArrayOutputStream picture, int wanted)
      throws IOException {
    if (copy(bytes, picture) != wanted) {
      throw new IOException("no JPEG where one should begin");
    }
  }

  private static int copy(FrameBytes bytes, ByteArrayOutputStream picture) throws IOException {
    int next = bytes.next();
    picture.write(next);
    if (picture.size() > MOST_BYTES) {
      throw new IOException("a JPEG without an end");
    }
    return next;
  }

  private static int marker(FrameBytes bytes, ByteArrayOutputStream picture) throws IOException {
    if (copy(bytes, picture) != MARK) {
      throw new IOException("a JPEG without a marker");
    }
    int marker = copy(bytes, picture);
    while (marker == MARK) { // padding
      marker = copy(bytes, picture);
    }
    return marker;
  }

  private static void segment(FrameBytes bytes, ByteArrayOutputStream picture) throws IOException {
    int length = (copy(bytes, picture) << 8) | copy(bytes, picture);
    if (length < 2) {
      throw new IOException("a JPEG with a torn segment");
    }
    picture.writeBytes(bytes.next(length - 2));
  }

  /** Skips the compressed light up to the next marker of a segment. */
  private static int scan(FrameBytes bytes, ByteArrayOutputStream picture) throws IOException {
    int before = 0;
    while (true) {
      int next = copy(bytes, picture);
      if (before == MARK && next != 0 && next != MARK && (next < FIRST_ALONE || next >= START)) {
        return next;
      }
      before = next;
    }
  }
}
