package vn.quay24.procedure.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFilesTest {
  private static final String EXTRACT = "procedures/2.000635.toml";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    Path shipped = Path.of("catalogue");
    try (Stream<Path> paths = Files.walk(shipped)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(shipped.relativize(path).toString());
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(path, to);
      }
    }
  }

  @Test
  void theZipDoesNotDependOnTheMachine() throws Exception {
    byte[] first = CatalogueFiles.fromFolder(folder).zip();
    Files.setLastModifiedTime(folder.resolve(EXTRACT), FileTime.from(Instant.EPOCH));
    Files.writeString(folder.resolve(".hidden"), "of an editor");

    assertArrayEquals(first, CatalogueFiles.fromFolder(folder).zip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code = \"2.000635\" | cod = \"2.000635\" | 2.000635.toml: cod is not known here",
        "code = \"2.000635\" | code = 2 | 2.000635.toml: code must be a text",
        "code = \"2.000635\" | code = \"2.000636\" | but the file is listed as 2.000635",
        "amount = 8000 | amount = \"8.000\" | fee.amount must be a whole number",
        "amount = 8000 | amount = 8000.5 | fee.amount must be a whole number",
        "kind = \"phone\" | kind = \"fone\" | is none of [text, name",
        "prefill = \"birth\" | prefill = \"dob\" | prefill is none of",
        "valid-from = \"2026-01-01\" | valid-from = \"1/1/2026\" | valid-from is no date",
        "short-name.en = | short-name.e = | short-name.en is missing",
        "short-name.vi = | short-name.vn = | has no Vietnamese",
        "[fee] | [fees] | fee is missing: [fee]",
        "label.en = \"Birth\" | label.en = \"Birth | 2.000635.toml: is not TOML: ("
      })
  void aSlipOfTheAdministratorIsNamedWithFileAndField(String from, String to, String problem)
      throws IOException {
    edit(EXTRACT, from, to);

    List<String> problems = problems();

    assertTrue(
        problems.stream().anyMatch(each -> each.contains(problem)), () -> problem + problems);
  }

  @Test
  void aPaperThatDoesNotSayWhetherItIsMandatoryIsRefused() throws IOException {
    edit(
        "procedures/1.004873.toml",
        "key = \"death-extract\"\nrequired = true",
        "key = \"death-extract\"");

    assertTrue(
        problems().getFirst().contains("paper[2].required is missing"), problems()::toString);
  }

  @Test
  void aProcedureThatNobodyListsIsNamed() throws IOException {
    Files.copy(folder.resolve(EXTRACT), folder.resolve("procedures/2.000999.toml"));

    assertTrue(problems().getFirst().contains("2.000999.toml: is not listed"));
  }

  @Test
  void holidaysMustLieInTheirYear() throws IOException {
    edit("holidays.toml", "\"2026-01-01\"", "\"2025-01-01\"");

    assertEquals(
        List.of("holidays.toml: year 2026 holds 2025-01-01, which lies in another year"),
        problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.toml", "procedures/../../evil.toml", "/etc/passwd", "evil.sh"})
  void aZipWithFilesFromElsewhereIsRefused(String name) throws IOException {
    byte[] zip = zip(name, "x".getBytes(StandardCharsets.UTF_8));

    assertThrows(InvalidCatalogueException.class, () -> CatalogueFiles.fromZip(zip));
  }

  @Test
  void aBombIsRefused() throws IOException {
    byte[] zip = zip("procedures/bomb.toml", new byte[50_000_000]);

    assertThrows(InvalidCatalogueException.class, () -> CatalogueFiles.fromZip(zip));
  }

  @Test
  void halfAZipIsNoCatalogue() throws Exception {
    byte[] zip = CatalogueFiles.fromFolder(folder).zip();
    // Past the entries comes a directory of them, which says nothing that the entries do not.
    int entries = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");

    for (int length = 0; length < entries; length += 97) {
      byte[] part = Arrays.copyOf(zip, length);
      assertThrows(InvalidCatalogueException.class, () -> Catalogues.loadZip(part));
    }
  }

  private List<String> problems() {
    return assertThrows(InvalidCatalogueException.class, () -> Catalogues.load(folder))
        .problems()
        .stream()
        .map(problem -> problem.in("en"))
        .toList();
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), from);
    int at = text.indexOf(from);
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    }
    return bytes.toByteArray();
  }
}
