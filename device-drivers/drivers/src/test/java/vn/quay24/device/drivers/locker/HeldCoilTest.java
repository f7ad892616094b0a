package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.locker.modbus.Layout;
import vn.quay24.device.drivers.locker.modbus.ModbusBoards;
import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.link.MemoryLink;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockerBank;

/** A coil that the driver holds on must go off again, whatever comes in between. */
@Timeout(30)
class HeldCoilTest {
  private static final Compartment ONE = new Compartment(1);
  private static final String COIL_ONE_ON = "01050000ff008c3a";

  private EmulatedLockerBoard hardware = new EmulatedLockerBoard(BoardFamily.MODBUS_RTU, 1);

  private LockerBank start(Duration pulse) {
    return start(pulse, "16");
  }

  private LockerBank start(Duration pulse, String wiring) {
    Boards boards = ModbusProvider.BOARDS;
    Cabinet cabinet =
        new Cabinet(
            Wiring.parse(wiring, boards),
            boards,
            true,
            false,
            Optional.empty(),
            Families.IMPATIENT);
    return new Lockers(new DeviceId("locker-test"), cabinet, true, false)
        .start(
            new ModbusBoards(
                new Layout(16, 0, 0, 2, OptionalInt.empty(), pulse), RtuFraming.at(115_200)),
            hardware::link,
            InstantSource.system());
  }

  /** A pulse that takes long, begun by a thread of its own. */
  private Thread pulsing(LockerBank bank, LinkedBlockingQueue<String> ended)
      throws InterruptedException {
    CountDownLatch on = new CountDownLatch(1);
    hardware.onDoor(door -> on.countDown());
    Thread caller =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    bank.pulse(ONE);
                    ended.add("done");
                  } catch (InterruptedException e) {
                    ended.add("interrupted");
                  } catch (DeviceException e) {
                    ended.add("failed");
                  }
                });
    on.await();
    assertTrue(hardware.door(1, 1).energised());
    return caller;
  }

  @Test
  void whoInterruptsThePulseEndsIt() throws InterruptedException {
    LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
    try (LockerBank bank = start(Duration.ofSeconds(20))) {
      pulsing(bank, ended).interrupt();

      assertEquals("interrupted", ended.take());
      assertFalse(hardware.door(1, 1).energised());
      assertEquals(1, hardware.door(1, 1).pulses());
    }
  }

  @Test
  void whoClosesTheDeviceEndsThePulse() throws InterruptedException {
    LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
    LockerBank bank = start(Duration.ofSeconds(20));
    Thread caller = pulsing(bank, ended);

    bank.close();

    assertFalse(hardware.door(1, 1).energised());
    caller.interrupt();
    ended.take();
  }

  @Test
  void whatADeadProcessLeftOnIsPutToRest()
      throws IOException, InterruptedException, DeviceException {
    try (MemoryLink other = hardware.link()) {
      other.write(HexFormat.of().parseHex(COIL_ONE_ON));
    }
    assertTrue(hardware.door(1, 1).energised());

    try (LockerBank bank = start(Duration.ofMillis(5))) {
      StatusWatch.awaitOnline(bank);
      bank.doors();

      assertFalse(hardware.door(1, 1).energised());
    }
  }

  @Test
  void aSmallBoardIsPutToRestAlthoughTheTableSaysNothingOfItsSize()
      throws IOException, InterruptedException, DeviceException {
    hardware = EmulatedLockerBoard.small(BoardFamily.MODBUS_RTU, 8);
    try (MemoryLink other = hardware.link()) {
      other.write(HexFormat.of().parseHex(COIL_ONE_ON));
    }

    try (LockerBank bank = start(Duration.ofMillis(5), "8")) {
      StatusWatch.awaitOnline(bank);
      bank.doors();

      assertFalse(hardware.door(1, 1).energised());
    }
  }

  @Test
  void aBoardThatEndsItsPulsesIsLeftAlone() throws InterruptedException, DeviceException {
    try (LockerBank bank = start(Duration.ZERO)) {
      bank.pulse(ONE);
      bank.doors();

      assertTrue(hardware.door(1, 1).energised(), "this emulator waits for the driver's word");
    }
  }
}
