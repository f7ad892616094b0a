package vn.quay24.provisioning.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.ReleaseShelf;
import vn.quay24.protocol.release.ReleaseUpdate;
import vn.quay24.protocol.release.Trust;
import vn.quay24.provisioning.sign.SigningKeys;

/** The commands as they are typed, down to what a kiosk then takes. */
class PublishCommandTest {
  private static final String EXTRACT = "procedures/2.000635.toml";

  @TempDir private Path home = Path.of("");
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    copy(Path.of("../procedures/catalogue"), home.resolve("catalogue"));
    assertEquals(0, quay24("keygen", "--out", home.resolve("keys").toString()), said());
  }

  @Test
  void aFeeIsChangedByEditingOneNumberAndPublishing() throws Exception {
    assertEquals(0, publish("served"), said());
    edit(EXTRACT, "amount = 8000", "amount = 9000");

    assertEquals(0, publish("served"), said());

    ReleaseUpdate.Release release = kiosk("served");
    assertEquals(2, release.trust().release());
    assertEquals(9_000, catalogue(release).procedure("2.000635").orElseThrow().fee().amount());
  }

  @Test
  void nothingIsPublishedWhileLintComplains() throws Exception {
    edit(EXTRACT, "amount = 8000", "amount = 0");

    assertEquals(1, publish("served"));

    assertTrue(said().contains(EXTRACT + ": fee.amount"), said());
    assertFalse(Files.exists(home.resolve("served")));
  }

  @Test
  void strangersCannotPublish() throws Exception {
    assertEquals(0, publish("served"), said());
    SigningKeys.generate(home.resolve("other"), Instant.now());

    int exit =
        quay24(
            "publish",
            "--catalogue",
            home.resolve("catalogue").toString(),
            "--keys",
            home.resolve("other").toString(),
            "--to",
            home.resolve("served").toString());

    assertEquals(1, exit);
    assertTrue(said().contains("signatureInvalid"), said());
  }

  @Test
  void aCentreTakesAReleaseAndGivesItsCommandKeys() throws Exception {
    try (CentreStandIn centre = new CentreStandIn(home.resolve("served"))) {
      assertEquals(0, publishTo(centre.address(), CentreStandIn.TOKEN), said());
      assertEquals(0, publishTo(centre.address(), CentreStandIn.TOKEN), said());
    }

    ReleaseUpdate.Release release = kiosk("served");
    CommandKeys keys = Wire.read(target(release, CommandKeys.TARGET), CommandKeys.class);
    assertEquals(2, release.trust().release());
    assertArrayEquals(new byte[] {1, 2, 3}, keys.keys().get("desk"));
  }

  @Test
  void aWrongTokenIsNamed() throws Exception {
    try (CentreStandIn centre = new CentreStandIn(home.resolve("served"))) {
      assertEquals(1, publishTo(centre.address(), "guessed"));
    }

    assertTrue(said().contains("administrator.token"), said());
  }

  @Test
  void aCentreThatIsDownIsNamed() throws Exception {
    assertEquals(1, publishTo("http://127.0.0.1:1", CentreStandIn.TOKEN));

    assertTrue(said().contains("Cannot connect to http://127.0.0.1:1"), said());
  }

  @Test
  void aTokenNeverCrossesTheNetworkInClear() throws Exception {
    assertEquals(2, publishTo("http://centre.example:8025", CentreStandIn.TOKEN));

    assertTrue(said().contains("https"), said());
  }

  @Test
  void theShippedCatalogueLintsClean() throws Exception {
    assertEquals(0, quay24("lint", home.resolve("catalogue").toString()), said());
  }

  @Test
  void aMistypedOptionIsNamed() throws Exception {
    assertEquals(2, quay24("publish", "--katalogue", "x"));

    assertTrue(said().contains("--katalogue"), said());
  }

  @Test
  void theSameFilesMakeTheSameRelease() throws Exception {
    assertEquals(0, publish("one"), said());
    copy(home.resolve("catalogue"), home.resolve("copy"));
    Files.move(home.resolve("catalogue"), home.resolve("gone"));
    Files.move(home.resolve("copy"), home.resolve("catalogue"));
    assertEquals(0, publish("two"), said());

    assertArrayEquals(target(kiosk("one"), "catalogue.zip"), target(kiosk("two"), "catalogue.zip"));
  }

  private int publish(String folder) throws InterruptedException {
    return quay24(
        "publish",
        "--catalogue",
        home.resolve("catalogue").toString(),
        "--keys",
        home.resolve("keys").toString(),
        "--to",
        home.resolve(folder).toString());
  }

  private int publishTo(String centre, String token) throws IOException, InterruptedException {
    Path file = Files.writeString(home.resolve("token"), token + "\n");
    return quay24(
        "publish",
        "--catalogue",
        home.resolve("catalogue").toString(),
        "--keys",
        home.resolve("keys").toString(),
        "--to",
        centre,
        "--token-file",
        file.toString());
  }

  private int quay24(String... line) throws InterruptedException {
    said.reset();
    Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), "en");
    return new Quay24Command(Subcommand.all(), terminal).run(Arrays.asList(line));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private ReleaseUpdate.Release kiosk(String folder) throws Exception {
    byte[] root = SigningKeys.load(home.resolve("keys")).root();
    return new ReleaseUpdate(new ReleaseShelf(home.resolve(folder)))
        .newest(Trust.startingFrom(root), Instant.now());
  }

  private static Catalogue catalogue(ReleaseUpdate.Release release) throws Exception {
    return Catalogues.loadZip(target(release, "catalogue.zip"));
  }

  private static byte[] target(ReleaseUpdate.Release release, String name) {
    Map<String, byte[]> targets = release.targets();
    return Objects.requireNonNull(targets.get(name), name);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = home.resolve("catalogue").resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), from);
    Files.writeString(path, text.replace(from, to));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : List.copyOf(paths.toList())) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }
}
