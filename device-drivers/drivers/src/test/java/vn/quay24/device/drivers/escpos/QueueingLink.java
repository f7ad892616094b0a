package vn.quay24.device.drivers.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import vn.quay24.device.link.ByteLink;

/** A line whose bytes set off only when the driver listens for an answer. */
final class QueueingLink implements ByteLink {
  private final ByteLink link;
  private final ByteArrayOutputStream queue = new ByteArrayOutputStream();

  QueueingLink(ByteLink link) {
    this.link = link;
  }

  @Override
  public void write(byte[] bytes) {
    queue.writeBytes(bytes);
  }

  @Override
  public void dropUnsent() {
    queue.reset();
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    byte[] written = queue.toByteArray();
    queue.reset();
    link.write(written);
    return link.read(max, limit);
  }

  @Override
  public void close() {
    link.close();
  }
}
