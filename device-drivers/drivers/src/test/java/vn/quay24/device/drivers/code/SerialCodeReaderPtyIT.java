package vn.quay24.device.drivers.code;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.drivers.serial.Flow;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.contract.CodeReaderContract;

/** The code reader behind a tty. */
class SerialCodeReaderPtyIT extends CodeReaderContract {
  private static final LineSettings LINE = new LineSettings(9_600, Flow.NONE);

  @TempDir Path folder;
  private final EmulatedCodeReader hardware = new EmulatedCodeReader();
  private final Semaphore listening = new Semaphore(0);
  private final Semaphore arrived = new Semaphore(0);
  private Pty pty;
  private CodeReader reader;

  @BeforeEach
  void open() {
    pty = Pty.open(folder, hardware);
    reader =
        SerialCodeReader.start(
            new DeviceId("code-pty"),
            Framing.of("", "\r", Duration.ofMillis(80)),
            () -> new WatchedLink(SerialLink.open(pty.tty(), LINE), listening, arrived),
            true,
            InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    pty.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(reader, hardware, pty::unplug, pty::plug);
  }

  @Override
  protected void awaitListening() throws InterruptedException {
    listening.acquire();
  }

  @Override
  protected void awaitArrival() throws InterruptedException {
    arrived.acquire(); // the driver's own look drops it
  }
}
