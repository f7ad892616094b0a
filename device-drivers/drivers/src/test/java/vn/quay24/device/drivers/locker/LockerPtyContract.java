package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.serial.Flow;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.emulator.contract.LockerBankContract;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.LockerBank;

/** Locker boards behind a tty, with the patience of a real kiosk. */
abstract class LockerPtyContract extends LockerBankContract {
  private static final LineSettings LINE = new LineSettings(19_200, Flow.NONE);

  private final BoardFamily family;
  private final Cabinet cabinet;
  private final EmulatedLockerBoard hardware;

  @TempDir Path folder;
  private Pty pty;
  private LockerBank locker;

  LockerPtyContract(BoardFamily family) {
    this.family = family;
    this.cabinet = Families.cabinet(family, Patience.STANDARD);
    this.hardware = new EmulatedLockerBoard(family, 2);
  }

  @BeforeEach
  void open() {
    pty = Pty.open(folder, hardware);
    locker =
        new Lockers(new DeviceId("locker-pty"), cabinet, true, false)
            .start(
                Families.protocol(family),
                () -> SerialLink.open(pty.tty(), LINE),
                InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    locker.close();
    pty.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(
        locker, hardware, cabinet.wiring(), new EmulatedBench.Plug(pty::unplug, pty::plug));
  }
}
