package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;

/** Frames from a line in memory, as a program would pass them on. */
final class LinkFrames implements Frames {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ByteLink link;
  private final StreamFrames frames;

  LinkFrames(ByteLink link) {
    this.link = link;
    this.frames =
        new StreamFrames(
            new InputStream() {
              @Override
              public int read() throws IOException {
                byte[] one = link.read(1, LONG);
                return one.length == 0 ? -1 : one[0] & 0xFF;
              }

              @Override
              public int read(byte[] to, int offset, int length) throws IOException {
                byte[] piece = link.read(length, LONG);
                System.arraycopy(piece, 0, to, offset, piece.length);
                return piece.length == 0 ? -1 : piece.length;
              }
            },
            Optional.empty(),
            new Tolerated(new DeviceId("camera-test")));
  }

  @Override
  public void await() throws IOException {
    frames.await();
  }

  @Override
  public GreyPicture next() throws IOException {
    return frames.next();
  }

  @Override
  public String reason() {
    return "";
  }

  @Override
  public void close() {
    link.close();
  }
}
