package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.emulator.contract.LockerBankContract;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.LockerBank;

/** The locker boards behind a tty. */
class KerongLockerPtyIT extends LockerBankContract {
  private static final LineSettings LINE = new LineSettings(19_200, false);
  private static final KerongLocker.Cabinet CABINET =
      new KerongLocker.Cabinet(Wiring.parse("24"), true, true);

  @TempDir Path folder;
  private final EmulatedLockerBoard hardware = new EmulatedLockerBoard(2);
  private Pty pty;
  private LockerBank locker;

  @BeforeEach
  void open() {
    pty = Pty.open(folder, hardware);
    locker =
        KerongLocker.start(
            new DeviceId("locker-pty"),
            CABINET,
            () -> SerialLink.open(pty.tty(), LINE),
            true,
            InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    locker.close();
    pty.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(locker, hardware, pty::unplug, pty::plug);
  }
}
