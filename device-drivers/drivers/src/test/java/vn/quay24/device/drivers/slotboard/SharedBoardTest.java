package vn.quay24.device.drivers.slotboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.slotboard.EmulatedSlotBoard;

class SharedBoardTest {
  private static final DeviceId ID = new DeviceId("board-test");

  private final EmulatedSlotBoard hardware = new EmulatedSlotBoard();
  private final SlotBoard board = new SlotBoard(hardware::link);

  @Test
  void twoDevicesHaveOneLineAndTheLastClosesIt() throws Exception {
    SlotBoard.Connection lights = board.connect();
    SlotBoard.Connection sensors = board.connect();

    lights.close();
    assertEquals("DOOR=0 TILT=0 MAINS=0", sensors.ask(ID, "READ"));
    sensors.close();

    assertFalse(hardware.driverThere());
  }

  @Test
  void whenTheLineBreaksAllNoticeAndOneOpensItAgain() throws Exception {
    SlotBoard.Connection lights = board.connect();
    SlotBoard.Connection sensors = board.connect();
    hardware.unplug();
    assertThrows(IOException.class, () -> lights.ask(ID, "READ"));
    hardware.plug();

    assertThrows(IOException.class, () -> sensors.ask(ID, "READ"));
    SlotBoard.Connection again = board.connect();
    sensors.close();
    assertEquals("DOOR=0 TILT=0 MAINS=0", again.ask(ID, "READ"));
  }

  @Test
  void aRefusalIsTheBoardsOwnWord() throws Exception {
    SlotBoard.Connection line = board.connect();

    DeviceFault fault = assertThrows(DeviceException.class, () -> line.ask(ID, "DANCE")).fault();

    assertEquals(new DeviceFault.Broken(ID, "the board refuses DANCE: NO VERB"), fault);
  }

  @Test
  void aSilentBoardIsTimedOutAndADamagedAnswerIsNot() throws Exception {
    SlotBoard.Connection line = board.connect();
    hardware.silence(true);
    assertInstanceOf(
        DeviceFault.TimedOut.class,
        assertThrows(DeviceException.class, () -> line.ask(ID, "READ")).fault());
    line.close();

    hardware.silence(false);
    FaultyLink cable = new FaultyLink(hardware.link());
    cable.corrupt(
        bytes -> {
          byte[] changed = bytes.clone();
          if (changed.length > 8) {
            changed[8] ^= 1;
          }
          return changed;
        });
    SlotBoard.Connection noisy = new SlotBoard(() -> cable).connect();
    assertInstanceOf(
        DeviceFault.ProtocolViolation.class,
        assertThrows(DeviceException.class, () -> noisy.ask(ID, "READ")).fault());
    assertTrue(hardware.driverThere());
  }
}
