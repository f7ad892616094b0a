package vn.quay24.device.drivers.code;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.contract.CodeReaderContract;

class SerialCodeReaderTest extends CodeReaderContract {
  private final EmulatedCodeReader hardware = new EmulatedCodeReader();
  private final Semaphore listening = new Semaphore(0);
  private final CodeReader reader =
      SerialCodeReader.start(
          new DeviceId("code-test"),
          Framing.of("", "\r", Duration.ofMillis(80)),
          () -> new WatchedLink(hardware.link(), listening, new Semaphore(0)),
          true,
          InstantSource.system());

  @AfterEach
  void close() {
    reader.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(reader, hardware, hardware::unplug, hardware::plug);
  }

  @Override
  protected void awaitListening() throws InterruptedException {
    listening.acquire();
  }
}
