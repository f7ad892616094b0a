package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.emulator.chip.BankCard;
import vn.quay24.device.emulator.chip.ChipTraits;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;

class ReadingTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final List<CardHolder> details = new ArrayList<>();

  @Test
  void theNumberOnTheCardOpensTheChip() throws Exception {
    ChipReading reading = read(Office.good(), Office.CAN);

    assertEquals(new Verdict.Genuine(), reading.verdict());
    assertTrue(reading.chipKeyProven());
    assertEquals(List.of(reading.holder()), details);
    assertEquals("Nguyễn Thị Mẫu", reading.holder().fullName());
    assertEquals("999190000123", reading.holder().number());
    assertTrue(reading.portrait().isPresent());
    assertArrayEquals(
        Bytes.join(
            ActiveAuthentication.keyOf(Office.good().file(LdsFile.DG15).orElseThrow())
                .orElseThrow(),
            AgreementOffer.keysOf(Office.good().file(LdsFile.DG14).orElseThrow()).getFirst()),
        reading.chipKey().orElseThrow());
  }

  @Test
  void theMachineReadableZoneOpensTheChipByPace() throws Exception {
    assertEquals(new Verdict.Genuine(), read(Office.good(), Office.MRZ).verdict());
  }

  @Test
  void aChipWithoutPaceIsOpenedByBasicAccessControl() throws Exception {
    LdsImage old = Office.good().without(LdsFile.CARD_ACCESS);

    assertEquals(new Verdict.Genuine(), read(old, Office.MRZ).verdict());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfChipKeyIsProven(ActiveKeyKind kind) throws Exception {
    ChipReading reading = read(Office.generator(kind).card(Office.CITIZEN), Office.CAN);

    assertEquals(new Verdict.Genuine(), reading.verdict());
  }

  @Test
  void aChipOfShortCommandsIsRead() throws Exception {
    ContactlessCard chip = new VirtualChip(Office.good(), ChipTraits.SHORT_COMMANDS);

    assertTrue(outcome(chip, Office.CAN) instanceof CardOutcome.Read);
  }

  @ParameterizedTest(name = "mapping {0}, cipher {1}, parameters {2}")
  @CsvSource({
    "2, 1, 13", "2, 1, 8", "2, 2, 9", "2, 3, 10", "2, 4, 11", "2, 1, 12", "2, 3, 14", "2, 4, 15",
    "2, 2, 16", "2, 4, 17", "2, 4, 18", "4, 2, 13", "4, 2, 12", "4, 2, 8", "4, 2, 16", "4, 2, 18",
    "4, 1, 13", "4, 3, 13", "4, 4, 17", "4, 4, 18", "6, 2, 13", "6, 3, 16", "6, 4, 18"
  })
  void everyWayOfPaceOpensTheChip(int mapping, int cipher, int parameters) throws Exception {
    byte[] unknown = HexFormat.of().parseHex("3012060a04007f0007020204070202010202010d");
    byte[] offer =
        HexFormat.of()
            .parseHex(
                "3012060a04007f0007020204%02x%02x0201020201%02x"
                    .formatted(mapping, cipher, parameters));
    LdsImage other = Office.light().with(LdsFile.CARD_ACCESS, Bytes.tlv(0x31, unknown, offer));

    assertEquals(new Verdict.Genuine(), read(other, Office.CAN).verdict());
    assertEquals(
        new CardOutcome.WrongKey(), outcome(new VirtualChip(other), new AccessKey.Can("999999")));
  }

  @ParameterizedTest
  @EnumSource
  void everyWayOfReadingFilesIsMet(ChipTraits.Reading reading) throws Exception {
    ContactlessCard chip = new VirtualChip(Office.good(), ChipTraits.reading(reading));

    assertEquals(new Verdict.Genuine(), Readings.verdictOf(outcome(chip, Office.CAN)));
  }

  @Test
  void aChipWithoutPaceIsReadInEveryWayToo() throws Exception {
    LdsImage old = Office.good().without(LdsFile.CARD_ACCESS);
    for (ChipTraits.Reading reading : ChipTraits.Reading.values()) {
      ContactlessCard chip = new VirtualChip(old, ChipTraits.reading(reading));

      assertEquals(new Verdict.Genuine(), Readings.verdictOf(outcome(chip, Office.MRZ)));
    }
  }

  @Test
  void aWrongCanIsToldFromABrokenCard() throws Exception {
    AccessKey wrong = new AccessKey.Can("999999");

    assertEquals(new CardOutcome.WrongKey(), outcome(new VirtualChip(Office.good()), wrong));
  }

  @Test
  void aWrongZoneIsAWrongKeyByPaceAndByBasicAccessControl() throws Exception {
    AccessKey wrong = new AccessKey.Mrz("190000123", "900517", "310517");
    LdsImage old = Office.good().without(LdsFile.CARD_ACCESS);

    assertEquals(new CardOutcome.WrongKey(), outcome(new VirtualChip(Office.good()), wrong));
    assertEquals(new CardOutcome.WrongKey(), outcome(new VirtualChip(old), wrong));
  }

  @Test
  void aBankCardIsNoIdCard() throws Exception {
    assertEquals(new CardOutcome.NotAnIdCard(), outcome(new BankCard(), Office.CAN));
  }

  private ChipReading read(LdsImage image, AccessKey key) throws Exception {
    CardOutcome outcome = outcome(new VirtualChip(image), key);
    return switch (outcome) {
      case CardOutcome.Read(ChipReading reading) -> reading;
      default -> throw new AssertionError(outcome);
    };
  }

  private CardOutcome outcome(ContactlessCard card, AccessKey key)
      throws IOException, InterruptedException {
    return new ChipReader(Office.TRUST, Office.CLOCK)
        .read(new MemoryLink(card), key, details::add, Deadline.in(LIMIT));
  }
}
