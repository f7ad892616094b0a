package vn.quay24.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

class FlatTomlTest {
  private static final Path FILE = Path.of("devices.toml");

  private static final FlatToml.Table NONE = new FlatToml.Table("", 0, Map.of());

  private static List<String> problems(String text) {
    return FlatToml.read(FILE, text).problems().stream().map(FileProblem::toString).toList();
  }

  @Test
  void tablesAndKeysAreReadWithTheirLines() {
    FlatToml toml =
        FlatToml.read(
            FILE,
            """
            # hardware
            [printer]   # on the left
            driver = "escpos"

              width = 384 # 58 mm
            [locker]
            presence=true
            """);

    assertEquals(List.of("printer", "locker"), List.copyOf(toml.tables().keySet()));
    FlatToml.Table printer = toml.tables().getOrDefault("printer", NONE);
    assertEquals(2, printer.line());
    assertEquals(new FlatToml.Entry("384", 5), printer.entries().get("width"));
    assertEquals(
        new FlatToml.Entry("true", 7),
        toml.tables().getOrDefault("locker", NONE).entries().get("presence"));
    assertEquals(List.of(), toml.problems());
  }

  @Test
  void everyLineThatIsNoLineOfADeviceFileIsNamed() {
    assertEquals(
        List.of(
            "devices.toml, line 1: driver: stands in no table",
            "devices.toml, line 3, [card] link: must be a text in \"quotes\", a whole number, true"
                + " or false, on one line",
            "devices.toml, line 4, [card] is neither a table nor a key: write key = \"value\"",
            "devices.toml, line 6, [card] driver: is there already, in line 5",
            "devices.toml, line 7, [card] is there already, in line 2",
            "devices.toml, line 8: is no table: write its name in brackets, as in [printer]"),
        problems(
            """
            driver = "emrtd"
            [card]
            link = pcsc:ACS
            trust
            driver = "emrtd"
            driver = "other"
            [card]
            [[card]]
            """));
  }

  /** What this reader takes, the whole language's reader understands in the same way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"serial:/dev/quay24/printer\"",
        "\"tab\\t \\\"quoted\\\" \\\\ \\u1ED9 \\U0001F5A8\"   # remark",
        "'C:\\no\\escape'",
        "''",
        "\"\"",
        "\"a # is no remark\"",
        "0",
        "+17",
        "-3",
        "115_200",
        "true",
        "false #x"
      })
  void aValueMeansWhatTomlSaysItMeans(String written) {
    String text = "[t]\nk = " + written + "\n";

    JsonNode known = new TomlMapper().readTree(text).path("t").path("k");

    FlatToml toml = FlatToml.read(FILE, text);
    assertEquals(List.of(), toml.problems());
    assertEquals(
        new FlatToml.Entry(known.asString(), 2),
        toml.tables().getOrDefault("t", NONE).entries().get("k"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "007",
        "1.5",
        "1979-05-27",
        "[1]",
        "{a = 1}",
        "\"open",
        "\"\"\"",
        "'a' 'b'",
        "True",
        "\"\\q\"",
        "\"\\uD800\"",
        "1__0",
        "_1",
        "0x1F"
      })
  void whatIsNoSimpleValueIsRefused(String written) {
    assertEquals(1, problems("[t]\nk = " + written).size());
  }

  @Test
  void theSampleFileOfTheProductIsRead() throws Exception {
    Path sample = Path.of("..", "provisioning", "system", "kiosk", "etc", "quay24", "devices.toml");
    String text = java.nio.file.Files.readString(sample);

    FlatToml toml = FlatToml.read(FILE, text);

    Map<String, Map<String, String>> read = new TreeMap<>();
    toml.tables()
        .forEach(
            (name, table) -> {
              Map<String, String> values = new TreeMap<>();
              table.entries().forEach((key, entry) -> values.put(key, entry.value()));
              read.put(name, values);
            });
    Map<String, Map<String, String>> known = new TreeMap<>();
    new TomlMapper()
        .readTree(text)
        .properties()
        .forEach(
            table -> {
              Map<String, String> values = new TreeMap<>();
              table
                  .getValue()
                  .properties()
                  .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
              known.put(table.getKey(), values);
            });
    assertEquals(known, read);
    assertEquals(List.of(), toml.problems());
  }
}
