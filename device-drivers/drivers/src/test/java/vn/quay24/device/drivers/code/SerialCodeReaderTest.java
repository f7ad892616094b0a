package vn.quay24.device.drivers.code;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.contract.CodeReaderContract;
import vn.quay24.device.link.ByteLink;

class SerialCodeReaderTest extends CodeReaderContract {
  private final EmulatedCodeReader hardware = new EmulatedCodeReader();
  private final Semaphore listening = new Semaphore(0);
  private final CodeReader reader =
      SerialCodeReader.start(
          new DeviceId("code-test"),
          Framing.of("", "\r", Duration.ofMillis(80)),
          () -> new WatchedLink(hardware.link()),
          true,
          InstantSource.system());

  @AfterEach
  void close() {
    reader.close();
  }

  @Override
  protected Bench bench() {
    return new Bench() {
      @Override
      public CodeReader reader() {
        return reader;
      }

      @Override
      public void show(String code) {
        hardware.show(code);
      }

      @Override
      public void unplug() {
        hardware.unplug();
      }

      @Override
      public void plug() {
        hardware.plug();
      }
    };
  }

  @Override
  protected void awaitListening() throws InterruptedException {
    listening.acquire();
  }

  /** Notices when the driver waits for bytes. */
  private final class WatchedLink implements ByteLink {
    private final ByteLink link;

    WatchedLink(ByteLink link) {
      this.link = link;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      link.write(bytes);
    }

    @Override
    public byte[] read(int max, Duration limit) throws IOException {
      if (limit.compareTo(Duration.ofSeconds(1)) > 0) {
        listening.release();
      }
      return link.read(max, limit);
    }

    @Override
    public void close() {
      link.close();
    }
  }
}
