package vn.quay24.device.drivers.code;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import vn.quay24.device.link.ByteLink;

/** Notices when the driver waits for a code. */
record WatchedLink(ByteLink link, Semaphore listening) implements ByteLink {
  private static final Duration A_WAIT = Duration.ofSeconds(1);

  @Override
  public void write(byte[] bytes) throws IOException {
    link.write(bytes);
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    if (limit.compareTo(A_WAIT) > 0) {
      listening.release();
    }
    return link.read(max, limit);
  }

  @Override
  public void close() {
    link.close();
  }
}
