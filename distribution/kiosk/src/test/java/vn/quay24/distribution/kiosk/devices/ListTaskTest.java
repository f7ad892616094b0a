package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.emulator.printer.EmulatedPrinter;

/** What {@code list} shows of the device file and of the machine. */
class ListTaskTest extends AtTheTerminal {
  @Test
  void everyMistakeOfTheFileIsToldWithItsLine() throws Exception {
    technician
        .writes(
            "printer", "driver = \"escpos\"\nlink = \"serial:/dev/quay24/printer\"\nwidht = 384")
        .writes("locker", "driver = \"kerong\"");

    assertEquals(Task.MISUSED, technician.types("list"));

    assertSaid(
        "2 chỗ sai",
        "dòng 4, [printer] widht: không có từ \"widht\", có phải là width?",
        "dòng 7, [locker] driver: phải là một trong");
  }

  @Test
  void theListShowsStatusFaultAndWhatToDo() throws Exception {
    EmulatedPrinter printer = new EmulatedPrinter();
    printer.removePaper();
    technician
        .has("printer", printer, "driver = \"escpos\"")
        .has("locker", new EmulatedLockerBoard(1), "driver = \"kerong-cu16\"", "compartments = 16")
        .writes("code", "driver = \"code-serial\"\nlink = \"serial:/dev/quay24/none\"");

    assertEquals(Task.ILL, technician.types("list"));

    assertSaid(
        "[printer] escpos qua unix:",
        "userError – cần người đến xử lý",
        "Hết giấy.",
        "thay cuộn",
        "online – hoạt động tốt",
        "powerOff – mất điện hoặc chưa cắm",
        "Những gì cắm vào máy này:");
  }

  @Test
  void aScanCommandThatFailsIsNoMachineWithoutScanners() throws Exception {
    scansWith(
        "echo 'scanimage: sane_get_devices() failed: Out of memory' >&2; exit 1",
        "vendor = \"Maker\"",
        "model = \"Model\"");

    technician.types("list", "--seconds", "1");

    assertSaid("không liệt kê được hết", "exit code 1: scanimage: sane_get_devices() failed");
  }

  @Test
  void aMachineGetsTheSameAsJson() throws Exception {
    technician.has("printer", new EmulatedPrinter(), "driver = \"escpos\"");

    assertEquals(Task.WELL, technician.types("list", "--json"));

    JsonNode result = new JsonMapper().readTree(technician.json());
    assertTrue(result.path("well").asBoolean());
    assertEquals("printer", result.path("devices").path(0).path("device").asString());
    assertEquals("online", result.path("devices").path(0).path("condition").asString());
  }
}
