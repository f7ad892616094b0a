package vn.quay24.device.drivers.code;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import vn.quay24.device.link.ByteLink;

/** Notices when the driver waits for a code, and when bytes of one come. */
record WatchedLink(ByteLink link, Semaphore listening, Semaphore arrived) implements ByteLink {
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
    byte[] bytes = link.read(max, limit);
    arrived.release(bytes.length);
    return bytes;
  }

  @Override
  public void close() {
    link.close();
  }
}
