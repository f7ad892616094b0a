package vn.quay24.device.drivers.code.camera;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Tolerated;

/**
 * JPEG pictures one behind the other (ffmpeg: mjpeg). A picture's end is found by its markers
 * (ITU-T T.81 §B.1): segments are stepped over, so that a thumbnail inside one ends nothing. What
 * stands between two pictures is passed over (fill bytes of a camera, the parts' heads of ffmpeg:
 * mpjpeg), and so is a picture that is damaged or breaks off: the next one is there at once.
 */
final class JpegFrames implements FrameFormat {
  private static final int MOST_BYTES = 20_000_000;
  private static final int MOST_BETWEEN = 1_000_000;
  private static final int MOST_BROKEN = 300; // ten seconds of a camera
  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST = 0xC0; // below there are no markers
  private static final int FIRST_ALONE = 0xD0; // restarts; markers without a segment

  private final Tolerated tolerated;
  private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
  private boolean begun; // the start of the next picture came within the one before

  JpegFrames(Tolerated tolerated) {
    this.tolerated = tolerated;
  }

  @Override
  public GreyPicture next(FrameBytes bytes) throws IOException {
    for (int i = 0; i < MOST_BROKEN; i++) {
      Optional<GreyPicture> frame = whole(bytes) ? decoded() : Optional.empty();
      if (frame.isPresent()) {
        return frame.get();
      }
      tolerated.note("a picture among the frames is damaged");
    }
    throw new IOException("no whole picture among " + MOST_BROKEN);
  }

  private Optional<GreyPicture> decoded() {
    try {
      return Optional.of(PictureFile.decode(picture.toByteArray()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Takes one picture; false when it is none up to its end. */
  private boolean whole(FrameBytes bytes) throws IOException {
    seekStart(bytes);
    picture.reset();
    picture.write(MARK);
    picture.write(START);
    int marker = marker(bytes);
    while (marker != END && marker != START) {
      boolean alone = marker < FIRST || (marker >= FIRST_ALONE && marker < START);
      if (alone || !segment(bytes)) {
        return false;
      }
      marker = marker == SCAN ? scan(bytes) : marker(bytes);
    }
    begun = marker == START;
    return marker == END;
  }

  private void seekStart(FrameBytes bytes) throws IOException {
    int before = begun ? MARK : 0;
    int next = begun ? START : bytes.next();
    int passed = -1;
    begun = false;
    while (before != MARK || next != START) {
      if (++passed > MOST_BETWEEN) {
        throw new IOException("no JPEG where one should begin");
      }
      before = next;
      next = bytes.next();
    }
    if (passed > 0) {
      tolerated.note("bytes that belong to no picture stand between the frames");
    }
  }

  private int copy(FrameBytes bytes) throws IOException {
    int next = bytes.next();
    picture.write(next);
    if (picture.size() > MOST_BYTES) {
      throw new IOException("a JPEG without an end");
    }
    return next;
  }

  /** The next marker; 0 when there is none. */
  private int marker(FrameBytes bytes) throws IOException {
    if (copy(bytes) != MARK) {
      return 0;
    }
    int marker = copy(bytes);
    while (marker == MARK) { // padding
      marker = copy(bytes);
    }
    return marker;
  }

  private boolean segment(FrameBytes bytes) throws IOException {
    int length = (copy(bytes) << 8) | copy(bytes);
    if (length < 2) {
      return false;
    }
    picture.writeBytes(bytes.next(length - 2));
    return true;
  }

  /** Skips the compressed light up to the next marker of a segment. */
  private int scan(FrameBytes bytes) throws IOException {
    int before = 0;
    while (true) {
      int next = copy(bytes);
      if (before == MARK && next != 0 && next != MARK && (next < FIRST_ALONE || next >= START)) {
        return next;
      }
      before = next;
    }
  }
}
