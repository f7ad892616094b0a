package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;

/** Which openings nobody asked for. C closed, O open, ? unknown, P our pulse, G given up. */
class DoorMemoryTest {
  private static final DeviceId ID = new DeviceId("locker-test");
  private static final Compartment DOOR = new Compartment(7);

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "O, false",
    "?O, false",
    "CO, false",
    "CCO, true",
    "CC?O, true",
    "CCOCC, true",
    "CCPO, false",
    "CCPOCCO, false",
    "CCPCCO, false",
    "CCPCCGO, true",
    "CCPCCGPO, false",
    "CCOP, false",
    "CCOA, false",
    "CCOACCO, true",
    "OCO, false",
    "CCO?P?, false"
  })
  void whatWasSeenSaysWhetherADoorWasForced(String seen, boolean suspicious) {
    DoorMemory memory = new DoorMemory(ID, Duration.ofSeconds(30));

    play(seen, memory);

    assertEquals(suspicious, memory.suspicious());
  }

  @Test
  void aDoorThatOpensLongAfterItsPulseWasForced() {
    DoorMemory memory = new DoorMemory(ID, Duration.ZERO);

    play("CCPO", memory);

    assertEquals(true, memory.suspicious());
  }

  private static void play(String seen, DoorMemory memory) {
    for (int at = 0; at < seen.length(); at++) {
      switch (seen.charAt(at)) {
        case 'C' -> memory.seen(Map.of(DOOR, DoorState.CLOSED), false);
        case 'O' -> memory.seen(Map.of(DOOR, DoorState.OPEN), false);
        case '?' -> memory.seen(Map.of(DOOR, DoorState.UNKNOWN), false);
        case 'A' -> memory.asked(DOOR);
        case 'G' -> memory.givenUp(DOOR);
        default -> {
          memory.asked(DOOR);
          memory.pulsed(DOOR);
        }
      }
    }
  }
}
