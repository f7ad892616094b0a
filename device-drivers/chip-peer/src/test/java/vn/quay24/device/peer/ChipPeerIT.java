package vn.quay24.device.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.drivers.emrtd.EmrtdDriverProvider;
import vn.quay24.device.emulator.chip.CardKeys;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsFolder;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.issue.DemoCards;
import vn.quay24.device.spi.DeviceConfiguration;

/**
 * The driver reads a chip whose PACE and secure messaging are OpenSSL's. Needs Debian's libeac3.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ChipPeerIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int PRIME_FIELD = 1;

  private static Path folder;
  private static DemoCards cards;

  private final Path socket;
  private final Path log;
  private Process peer;

  ChipPeerIT(@TempDir Path own) throws IOException {
    socket = own.resolve("peer");
    log = own.resolve("peer.log");
    peer = start("nguyen-thi-lan");
  }

  @BeforeAll
  static void issue(@TempDir Path shared) throws IOException {
    folder = shared;
    cards = DemoCards.prepare(shared, InstantSource.system());
  }

  @AfterEach
  void end() {
    peer.destroyForcibly();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nguyen-thi-lan", "le-thi-mau-don"})
  void theDriverReadsAndBelievesTheIndependentChip(String card) throws Exception {
    restart(card);
    CardKeys keys = keys(card);

    CardOutcome outcome = read(new AccessKey.Can(keys.can()));

    CardOutcome.Read read = assertInstanceOf(CardOutcome.Read.class, outcome);
    assertEquals(new Verdict.Genuine(), read.reading().verdict());
    assertTrue(read.reading().chipKeyProven());
    assertTrue(read.reading().portrait().isPresent());
    assertEquals(
        cards.card(card).orElseThrow().citizen().orElseThrow().fullName(),
        read.reading().holder().fullName());
  }

  @Test
  void theMachineReadableZoneOpensItAsWell() throws Exception {
    CardKeys keys = keys("nguyen-thi-lan");

    CardOutcome outcome =
        read(new AccessKey.Mrz(keys.documentNumber(), keys.birth(), keys.expiry()));

    assertInstanceOf(CardOutcome.Read.class, outcome);
  }

  @Test
  void aWrongCanIsToldAsSuch() throws Exception {
    assertEquals(new CardOutcome.WrongKey(), read(new AccessKey.Can("000000")));
  }

  @Test
  void theKeyOfDataGroup14AloneProvesIt() throws Exception {
    LdsImage whole = LdsFolder.read(folder.resolve("nguyen-thi-lan"));
    LdsImage agreeing =
        new LdsImage(whole.files(), whole.keys(), Optional.empty(), whole.agreementKey());
    LdsFolder.write(agreeing, folder.resolve("agreeing"));
    restart("agreeing");

    CardOutcome outcome = read(new AccessKey.Can(whole.keys().can()));

    CardOutcome.Read read = assertInstanceOf(CardOutcome.Read.class, outcome, outcome.toString());
    assertEquals(new Verdict.Genuine(), read.reading().verdict());
    assertTrue(read.reading().chipKeyProven());
  }

  @Test
  void anotherKeyThanThatOfDataGroup14IsACopy() throws Exception {
    LdsImage whole = LdsFolder.read(folder.resolve("nguyen-thi-lan"));
    byte[] other = LdsFolder.read(folder.resolve("le-thi-mau-don")).agreementKey().orElseThrow();
    LdsFolder.write(whole.withAgreementKey(other), folder.resolve("copy"));
    restart("copy");

    CardOutcome outcome = read(new AccessKey.Can(whole.keys().can()));

    CardOutcome.Read read = assertInstanceOf(CardOutcome.Read.class, outcome, outcome.toString());
    assertEquals(new Verdict.Refused(Verdict.Reason.CHIP_CLONED), read.reading().verdict());
  }

  /** What the citizen card does not use today. The library has no integrated mapping. */
  @ParameterizedTest(name = "mapping {0}, cipher {1}, parameters {2}")
  @CsvSource({
    "2, 3, 16",
    "2, 4, 17",
    "2, 2, 12",
    "2, 2, 18",
    "2, 2, 8",
    "2, 2, 9",
    "2, 2, 10",
    "2, 2, 11",
    "2, 2, 14",
    "1, 2, 0",
    "1, 2, 1",
    "1, 4, 2"
  })
  void everyWayOfPaceOpensIt(int mapping, int cipher, int parameters) throws Exception {
    byte[] cardAccess =
        HexFormat.of()
            .parseHex(
                "31143012060a04007f0007020204%02x%02x0201020201%02x"
                    .formatted(mapping, cipher, parameters));
    LdsImage image =
        LdsFolder.read(folder.resolve("nguyen-thi-lan")).with(LdsFile.CARD_ACCESS, cardAccess);
    String name = "pace-%d-%d-%d".formatted(mapping, cipher, parameters);
    LdsFolder.write(image, folder.resolve(name));
    restart(name);

    CardOutcome outcome = read(new AccessKey.Can(image.keys().can()));
    for (int again = 0; mapping == PRIME_FIELD && again < 2 && wrongKey(outcome); again++) {
      outcome = read(new AccessKey.Can(image.keys().can()));
    }

    assertInstanceOf(CardOutcome.Read.class, outcome, outcome.toString());
  }

  /**
   * Once in 256 agreements in a prime field the library is not of one mind with the standard: it
   * leaves off a leading zero of the secret (DH_compute_key), which RFC 2631 §2.1.2 keeps.
   */
  private static boolean wrongKey(CardOutcome outcome) {
    return outcome instanceof CardOutcome.WrongKey;
  }

  private CardOutcome read(AccessKey key) throws Exception {
    DeviceConfiguration configuration =
        new DeviceConfiguration(
            new DeviceId("card"),
            "emrtd",
            Map.of("link", "vpcd:unix:" + socket, "trust", cards.trustStore().toString()));
    EmrtdDriverProvider provider = new EmrtdDriverProvider();
    try (IdCardReader reader =
        (IdCardReader) provider.open(configuration, InstantSource.system())) {
      return reader.read(key, holder -> assertTrue(!holder.number().isEmpty()), LIMIT);
    }
  }

  private CardKeys keys(String card) throws IOException {
    return LdsFolder.read(folder.resolve(card)).keys();
  }

  private void restart(String card) throws IOException {
    peer.destroyForcibly();
    Files.deleteIfExists(socket);
    peer = start(card);
  }

  private Process start(String card) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Path.of("target", "classes").toAbsolutePath().toString(),
                ChipPeer.class.getName(),
                folder.resolve(card).toString(),
                "listen:" + socket)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    while (!answers()) {
      if (!process.isAlive()) {
        fail("the independent chip does not run: " + Files.readString(log));
      }
      Thread.onSpinWait();
    }
    return process;
  }

  private boolean answers() {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
