package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.distribution.kiosk.console.Console;

/** Command lines, followed or not. */
class DevicesCommandTest extends AtTheTerminal {
  @Test
  void aCommandLineThatCannotBeFollowedIsSaidSo() throws Exception {
    technician.writes("printer", "driver = \"escpos\"\nlink = \"unix:/nowhere\"");

    assertEquals(Task.MISUSED, technician.types("test", "locker"));
    assertSaid("Không có bảng \"locker\"");
    assertEquals(Task.MISUSED, technician.types("prove", "printer"));
    assertEquals(Task.MISUSED, technician.types("test", "printer", "--loud"));
  }

  @Test
  void aMachineIsToldOfAMistakenCommandLineToo() throws Exception {
    technician.writes("printer", "driver = \"escpos\"\nlink = \"unix:/nowhere\"");

    assertEquals(Task.MISUSED, technician.types("test", "locker", "--json"));

    JsonNode result = new JsonMapper().readTree(technician.json());
    assertFalse(result.path("well").asBoolean(true));
    assertEquals("Không có bảng \"locker\" trong tệp cấu hình.", result.path("usage").asString());
  }

  @Test
  void theHelpAloneIsNoMistake() throws Exception {
    Console console = Console.forPerson(System.out, new BufferedReader(new StringReader("")));
    assertEquals(Task.WELL, new DevicesCommand(console).run(List.of("help")));
    assertEquals(Task.MISUSED, new DevicesCommand(console).run(List.of()));
  }
}
