package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;

/** What {@code commission} finds out and writes. */
class CommissionTaskTest extends AtTheTerminal {
  @Test
  void aCabinetIsCommissionedAndItsTableWritten() throws Exception {
    EmulatedLockerBoard board = new EmulatedLockerBoard(1);
    technician.has("locker", board, "driver = \"kerong-cu16\"", "compartments = 3");
    technician
        .answers("", "", "7", "", "", "", "", "8", "", "x")
        .whoBeforeTheAnswer(3, () -> board.close(0, 1))
        .whoBeforeTheAnswer(8, () -> board.close(0, 3));
    board.jam(0, 2, true); // no door hangs there

    assertEquals(Task.WELL, technician.types("commission", "locker", "--write"));

    assertSaid("Đã tìm thấy 2 cửa", "compartments = \"7=0:1, 8=0:3\"", "closed-bit = 1");
    assertTrue(Files.readString(technician.file()).contains("compartments = \"7=0:1, 8=0:3\""));
    assertEquals(Task.WELL, technician.types("test", "locker"));
  }

  @Test
  void whereTheSumOfABoardStandsIsFoundOutAndWritten() throws Exception {
    EmulatedLockerBoard board = new EmulatedLockerBoard(BoardFamily.KERONG_CU12_SUM_LAST, 1);
    technician.has(
        "locker",
        board,
        "driver = \"kerong-cu12\"",
        "compartments = 1",
        "checksum = \"before-data\"");
    technician.answers("", "", "7", "", "x").whoBeforeTheAnswer(3, () -> board.close(0, 1));

    assertEquals(Task.WELL, technician.types("commission", "locker", "--write"));

    assertTrue(Files.readString(technician.file()).contains("checksum = \"after-data\""));
  }

  @Test
  void aMachineIsToldWhenTheScanCommandIsNotThere() throws Exception {
    technician.writes(
        "scanner", "driver = \"scanimage\"\ndevice = \"x:1\"\ncommand = \"/nowhere/scan\"");

    assertEquals(Task.ILL, technician.types("commission", "scanner", "--json"));

    JsonNode result = new JsonMapper().readTree(technician.json());
    assertFalse(result.path("failed").asString("").isEmpty());
  }

  @Test
  void aMachineIsToldWhyTheScanCommandListsNoScanner() throws Exception {
    scansWith(
        "echo 'scanimage: sane_get_devices() failed: Out of memory' >&2; exit 1",
        "vendor = \"Maker\"",
        "model = \"Model\"");

    assertEquals(Task.ILL, technician.types("commission", "scanner", "--json"));

    String why = new JsonMapper().readTree(technician.json()).path("failed").asString("");
    assertTrue(why.contains("exit code 1: scanimage: sane_get_devices() failed"), why);
  }

  @Test
  void aScannerOfThePrivateSaneFolderIsListedAndCommissioned() throws Exception {
    Path sane = Files.createDirectory(folder.resolve("sane.d"));
    scansWith(
        """
        # Knows a scanner only where its folder is named, as scanimage does.
        [ "$SANE_CONFIG_DIR" = "%s" ] || exit 0
        case "$*" in
          *-A*) echo '    --source ADF|Flatbed [ADF]' ;;
          *) echo 'airscan:e0:Hall|eSCL|Hall scanner|ip=192.0.2.9' ;;
        esac
        """
            .formatted(sane),
        "device = \"airscan:e0:Hall\"",
        "config-dir = \"" + sane + "\"");

    technician.types("list", "--seconds", "1");
    assertSaid("Hall scanner");

    assertEquals(Task.WELL, technician.answers("1").types("commission", "scanner"));
    assertSaid("ADF");
  }
}
