package vn.quay24.device.drivers.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import vn.quay24.device.link.ByteLink;

/** Keeps a copy of all that a driver sends. */
record TappedLink(ByteLink link, ByteArrayOutputStream copy) implements ByteLink {
  @Override
  public void write(byte[] bytes) throws IOException {
    copy.writeBytes(bytes);
    link.write(bytes);
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    return link.read(max, limit);
  }

  @Override
  public void close() {
    link.close();
  }
}
