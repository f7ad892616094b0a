package vn.quay24.device.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.drivers.emrtd.EmrtdDriverProvider;
import vn.quay24.device.emulator.chip.ChipTraits;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsFolder;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.emulator.chip.issue.DemoCards;
import vn.quay24.device.spi.DeviceConfiguration;

/** Cards unlike today's: other ciphers and curves in EF.CardAccess, or none. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PaceSuiteTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static LdsImage image;

  private final VpcdReader field;

  PaceSuiteTest(@TempDir Path folder) throws Exception {
    field = VpcdReader.listen(UnixDomainSocketAddress.of(folder.resolve("reader")));
  }

  @BeforeAll
  static void issue(@TempDir Path folder) throws Exception {
    DemoCards.prepare(folder, InstantSource.system());
    image = LdsFolder.read(folder.resolve("tran-van-minh"));
  }

  @AfterEach
  void unplug() throws Exception {
    field.close();
  }

  @ParameterizedTest(name = "cipher {0}, parameters {1}")
  @CsvSource({"1, 13", "2, 12", "2, 13", "3, 15", "4, 16", "4, 17", "4, 18", "2, 10", "2, 9"})
  void everyCipherAndCurveOpens(int cipher, int parameters) throws Exception {
    String info = "31143012060a04007f000702020402%02x020102020100".formatted(cipher);
    byte[] cardAccess = HexFormat.of().parseHex(info);
    cardAccess[cardAccess.length - 1] = (byte) parameters;
    field.lay(new VirtualChip(image.with(LdsFile.CARD_ACCESS, cardAccess)));

    assertInstanceOf(CardOutcome.Read.class, read(new AccessKey.Can(image.keys().can())));
  }

  @Test
  void anOldChipWithoutPaceOpensToTheMachineReadableZone() throws Exception {
    field.lay(new VirtualChip(image.without(LdsFile.CARD_ACCESS), ChipTraits.SHORT_COMMANDS));

    assertEquals(new CardOutcome.WrongKey(), read(zone("190001")));
    assertInstanceOf(CardOutcome.Read.class, read(zone(image.keys().birth())));
  }

  private AccessKey zone(String birth) {
    return new AccessKey.Mrz(image.keys().documentNumber(), birth, image.keys().expiry());
  }

  private CardOutcome read(AccessKey key) throws Exception {
    DeviceConfiguration configuration =
        new DeviceConfiguration(new DeviceId("card"), "emrtd", Map.of("link", field.link()));
    try (IdCardReader reader =
        (IdCardReader) new EmrtdDriverProvider().open(configuration, InstantSource.system())) {
      return reader.read(key, holder -> assertEquals(12, holder.number().length()), LIMIT);
    }
  }
}
