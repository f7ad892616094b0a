package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.serial.PtyPair;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The driver {@code modbus-rtu} as a kiosk opens it, with a slave that others wrote. */
@Timeout(120)
class LibmodbusIT {
  private static final Compartment FOUR = new Compartment(4);
  private static final Compartment FIVE = new Compartment(5);

  @TempDir static Path shop;
  private static Path program;

  @TempDir Path folder;
  private PtyPair line;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    program = LibmodbusSlave.build(shop);
  }

  @BeforeEach
  void open() throws IOException {
    line = PtyPair.open(folder);
  }

  @AfterEach
  void close() {
    line.close();
  }

  private LockerBank driver(Map<String, String> more) throws IllegalConfigurationException {
    Map<String, String> settings = new HashMap<>();
    settings.put("link", "serial:" + line.near());
    settings.put("compartments", "16");
    settings.putAll(more);
    return (LockerBank)
        new ModbusRtuProvider()
            .open(
                new DeviceConfiguration(new DeviceId("locker-modbus"), "modbus-rtu", settings),
                InstantSource.system());
  }

  @Test
  void opensOneDoorAndEndsThePulse() throws Exception {
    LibmodbusSlave slave = LibmodbusSlave.start(program, line.far(), 1);
    try (LockerBank bank = driver(Map.of())) {
      assertTrue(bank.doors().values().stream().allMatch(DoorState.CLOSED::equals));

      bank.pulse(FOUR);

      Map<Compartment, DoorState> doors = bank.doors();
      assertEquals(DoorState.OPEN, doors.get(FOUR));
      assertEquals(1, doors.values().stream().filter(DoorState.OPEN::equals).count());
    }
    List<String> requests = slave.end();
    assertEquals(
        List.of("function 5 address 3 value FF00", "function 5 address 3 value 0000"),
        requests.stream().filter(request -> request.contains("function 5")).toList());
    assertEquals(
        List.of("function 15 address 0"),
        requests.stream().filter(request -> request.contains("function 15")).toList());
  }

  @Test
  void coilsCanBeReadInPlaceOfInputs() throws Exception {
    try (LibmodbusSlave _ = LibmodbusSlave.start(program, line.far(), 1);
        LockerBank bank =
            driver(
                Map.of(
                    "compartments", "8",
                    "locks", "8",
                    "inputs", "coils",
                    "input-from", "8",
                    "closed-bit", "0"))) {
      assertEquals(DoorState.CLOSED, bank.doors().get(FIVE));
    }
  }

  @Test
  void anAddressThatTheBoardDoesNotHaveIsNamed() throws Exception {
    try (LibmodbusSlave _ = LibmodbusSlave.start(program, line.far(), 1);
        LockerBank bank = driver(Map.of("input-from", "8"))) {
      DeviceFault fault = assertThrows(DeviceException.class, bank::doors).fault();

      assertEquals(
          "status of board 1: illegal data address (02)",
          assertInstanceOf(DeviceFault.Broken.class, fault).detail());
    }
  }

  @Test
  void aUnitThatIsNotThereEndsAtTheDeadlineAndTheOtherWorks() throws Exception {
    try (LibmodbusSlave _ = LibmodbusSlave.start(program, line.far(), 1);
        LockerBank bank = driver(Map.of("compartments", "4=1:4, 5=9:1"))) {
      long before = System.nanoTime();

      Map<Compartment, DoorState> doors = bank.doors();

      assertEquals(Map.of(FOUR, DoorState.CLOSED, FIVE, DoorState.UNKNOWN), doors);
      assertTrue(elapsed(before).compareTo(Duration.ofSeconds(6)) < 0, "took too long");
      assertInstanceOf(
          DeviceFault.TimedOut.class,
          assertThrows(DeviceException.class, () -> bank.pulse(FIVE)).fault());
      bank.pulse(FOUR);
      assertEquals(DoorState.OPEN, bank.doors().get(FOUR));
    }
  }

  @Test
  void aLineThatDiesFailsWithinTwoSeconds() throws Exception {
    try (LibmodbusSlave _ = LibmodbusSlave.start(program, line.far(), 1);
        LockerBank bank = driver(Map.of())) {
      bank.doors();
      line.close();
      long before = System.nanoTime();

      DeviceFault fault = assertThrows(DeviceException.class, bank::doors).fault();

      assertEquals(new DeviceFault.Disconnected(bank.id()), fault);
      assertTrue(elapsed(before).compareTo(Duration.ofSeconds(2)) < 0, "took too long");
    }
  }

  private static Duration elapsed(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}
