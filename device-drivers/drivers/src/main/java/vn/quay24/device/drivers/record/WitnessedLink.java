package vn.quay24.device.drivers.record;

import java.io.IOException;
import java.time.Duration;
import vn.quay24.device.link.ByteLink;

/** A line that is seen. What was being written when the line broke counts as sent. */
record WitnessedLink(ByteLink link, Witness witness) implements ByteLink {

  @Override
  public void write(byte[] bytes) throws IOException {
    witness.sent(bytes);
    try {
      link.write(bytes);
    } catch (IOException e) {
      witness.event(e.getClass().getSimpleName());
      throw e;
    }
  }

  @Override
  public void dropUnsent() throws IOException {
    witness.event("unsent dropped");
    link.dropUnsent();
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    try {
      byte[] bytes = link.read(max, limit);
      if (bytes.length > 0) {
        witness.came(bytes);
      }
      return bytes;
    } catch (IOException e) {
      witness.event(e.getClass().getSimpleName());
      throw e;
    }
  }

  @Override
  public void close() {
    witness.event("closed");
    link.close();
  }
}
