package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpIsGivenBehindAnyCommandAndWithoutADeviceFile(String help) throws Exception {
    assertEquals(Task.WELL, technician.types("test", "printer", help));

    assertSaid("Cách dùng:");
    assertFalse(technician.said().contains("Không hiểu"));
  }

  @Test
  void aDeviceFileThatIsNotThereIsNamedInFullWithTheWayToNameAnother() throws Exception {
    Path away = Path.of("nowhere", "..", "no-such.toml");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream words = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = Console.forPerson(words, new BufferedReader(new StringReader("")));

    int code = new DevicesCommand(console).run(List.of("list", "--file", away.toString()));

    String said = out.toString(StandardCharsets.UTF_8);
    assertEquals(Task.MISUSED, code);
    assertTrue(said.contains("Không có tệp " + Path.of("no-such.toml").toAbsolutePath()), said);
    assertTrue(said.contains("--file"), said);
  }
}
