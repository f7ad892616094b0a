package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.commission.Findings;
import vn.quay24.device.drivers.commission.LockerDialogue;
import vn.quay24.device.drivers.commission.Step;
import vn.quay24.device.drivers.locker.board.KerongCu12;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.Door;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockAddress;
import vn.quay24.device.locker.LockerBank;

/** A technician with an unknown cabinet: doors painted backwards, locks wired either way. */
@Timeout(60)
class CommissioningTest {
  private static final DeviceId ID = new DeviceId("locker-test");
  private static final int DOORS = 12;

  @ParameterizedTest
  @CsvSource({
    "KERONG_CU12, true",
    "KERONG_CU16, true",
    "KERONG_CU16, false",
    "BOARD_8A80, false",
    "WINNSEN, true",
    "MODBUS_RTU, false"
  })
  void theSettingsFoundRunTheCabinet(BoardFamily family, boolean closedBit) throws Exception {
    EmulatedLockerBoard hardware = new EmulatedLockerBoard(family, 1, closedBit);
    Findings findings;
    try (Locker locker = start(family, hardware, cabinet(family, "12", true), true)) {
      Commissioning bare = assertInstanceOf(Commissioning.class, locker);
      findings = commission(bare, family, hardware);
    }

    assertEquals(List.of(), findings.problems());
    String compartments = findings.settings().get("compartments");
    boolean found = "1".equals(findings.settings().get("closed-bit"));
    assertEquals(closedBit, found);
    Cabinet known = cabinet(family, String.valueOf(compartments), found);
    try (LockerBank bank = start(family, hardware, known, false)) {
      bank.pulse(new Compartment(2));
      Map<Compartment, DoorState> doors = bank.doors();
      assertEquals(DOORS, doors.size());
      assertEquals(DoorState.OPEN, doors.get(new Compartment(2)));
      assertEquals(1, doors.values().stream().filter(DoorState.OPEN::equals).count());
    }
  }

  @Test
  void whereTheSumStandsIsFoundOnTheWay() throws Exception {
    BoardFamily family = BoardFamily.KERONG_CU12_SUM_LAST;
    EmulatedLockerBoard hardware = new EmulatedLockerBoard(family, 1);
    KerongCu12 unsure = new KerongCu12(EnumSet.allOf(KerongCu12.SumPlace.class));
    try (Locker locker =
        new Lockers(ID, cabinet(family, "12", true), true, true)
            .start(unsure, hardware::link, InstantSource.system())) {
      Commissioning bare = assertInstanceOf(Commissioning.class, locker);

      Findings findings = commission(bare, family, hardware);

      assertEquals(List.of(), findings.problems());
      assertEquals(Map.of("checksum", Optional.of("after-data")), bare.proved());
    }
  }

  private static Cabinet cabinet(BoardFamily family, String wiring, boolean closedBit) {
    Boards boards = Families.boards(family);
    return new Cabinet(
        Wiring.parse(wiring, boards),
        boards,
        closedBit,
        false,
        Optional.empty(),
        Families.IMPATIENT);
  }

  private static Locker start(
      BoardFamily family, EmulatedLockerBoard hardware, Cabinet cabinet, boolean commissioning) {
    return new Lockers(ID, cabinet, true, commissioning)
        .start(Families.protocol(family), hardware::link, InstantSource.system());
  }

  /** Does what the technician's command does, with the emulator's doors before the eyes. */
  private static Findings commission(
      Commissioning bare, BoardFamily family, EmulatedLockerBoard hardware)
      throws DeviceException, InterruptedException {
    LockerDialogue dialogue = LockerDialogue.over(someLocks(family));
    while (true) {
      switch (dialogue.step()) {
        case Step.Pulse(var lock) -> {
          Map<LockAddress, Boolean> before = bare.inputs();
          bare.pulse(lock);
          dialogue = dialogue.pulsed(before, bare.inputs());
        }
        case Step.AskDoor _ -> dialogue = dialogue.opened(painted(openDoor(hardware)));
        case Step.AskClose _ -> {
          Door open = openDoor(hardware);
          hardware.close(open.board(), open.lock());
          dialogue = dialogue.closed(bare.inputs());
        }
        case Step.Done(var findings) -> {
          return findings;
        }
      }
    }
  }

  private static List<LockAddress> someLocks(BoardFamily family) {
    return IntStream.rangeClosed(1, DOORS)
        .mapToObj(lock -> new LockAddress(family.firstBoard(), lock))
        .collect(Collectors.toList());
  }

  private static Compartment painted(Door door) {
    return new Compartment(DOORS + 1 - door.lock());
  }

  private static Door openDoor(EmulatedLockerBoard hardware) {
    return hardware.doors().stream().filter(Door::open).findFirst().orElseThrow();
  }
}
