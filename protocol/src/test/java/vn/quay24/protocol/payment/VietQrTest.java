package vn.quay24.protocol.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.payment.VietQr.Initiation;
import vn.quay24.protocol.payment.VietQr.Service;

class VietQrTest {
  private static final String STATIC =
      "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA"
          + "53037045802VN63049E6F";
  private static final String ORDER =
      "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA"
          + "530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E";
  private static final String CARD =
      "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC"
          + "53037045802VN63044F52";
  private static final String DOSSIER =
      "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA"
          + "53037045405200005802VN62290825000.00.15.H47-230703-0001630413EB";

  @Test
  void theExamplesOfTheSpecificationAreWrittenByteForByte() {
    assertEquals(STATIC, qr(Initiation.STATIC, Service.ACCOUNT, "0011012345678").encode());
    assertEquals(CARD, qr(Initiation.STATIC, Service.CARD, "9704031101234567").encode());
    assertEquals(
        ORDER,
        new VietQr(
                Initiation.DYNAMIC,
                "970403",
                "0011012345678",
                Service.ACCOUNT,
                OptionalLong.of(180_000),
                Optional.of("NPS6869"),
                Optional.of("thanh toan don hang"))
            .encode());
    assertEquals(
        DOSSIER,
        VietQr.transfer("970436", "0123456789", 20_000, "000.00.15.H47-230703-0001").encode());
  }

  @ParameterizedTest
  @ValueSource(strings = {STATIC, ORDER, CARD, DOSSIER})
  void whatIsReadIsWrittenBackTheSame(String text) throws MalformedMessageException {
    assertEquals(text, VietQr.parse(text).encode());
  }

  @Test
  void theChecksumIsTheOneOfTheSpecification() {
    assertEquals("29B1", Crc16.hex("123456789".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    for (int at = 0; at < ORDER.length(); at++) {
      char other = ORDER.charAt(at) == '1' ? '2' : '1';
      String changed = ORDER.substring(0, at) + other + ORDER.substring(at + 1);
      assertThrows(MalformedMessageException.class, () -> VietQr.parse(changed), changed);
    }
  }

  @Test
  void unknownObjectsAndAnotherOrderAreAccepted() throws MalformedMessageException {
    String body =
        "0002010102125802VN530370454041000"
            + "38540010A00000072701240006970436011001234567890208QRIBFTTA"
            + "5912UBND PHUONG 6209080512345";
    String text = body + "6304";
    VietQr read =
        VietQr.parse(
            text + Crc16.hex(text.getBytes(StandardCharsets.US_ASCII)).toLowerCase(Locale.ROOT));

    assertEquals(VietQr.transfer("970436", "0123456789", 1000, "12345"), read);
  }

  @Test
  void tenThousandRandomTransfersSurviveTheRoundTrip() throws MalformedMessageException {
    Random random = new Random(24);
    for (int i = 0; i < 10_000; i++) {
      VietQr qr =
          VietQr.transfer(
              "%06d".formatted(random.nextInt(1_000_000)),
              Long.toString(random.nextLong(1, 1_000_000_000_000L)),
              random.nextLong(1, 9_999_999_999_999L),
              "Q" + Integer.toString(random.nextInt(1, Integer.MAX_VALUE), 36));
      assertEquals(qr, VietQr.parse(qr.encode()));
    }
  }

  @Test
  void aValueOutsideItsRangeIsRefusedBeforeItIsDrawn() {
    assertThrows(IllegalArgumentException.class, () -> VietQr.transfer("97043", "1", 1, "Q2"));
    assertThrows(IllegalArgumentException.class, () -> VietQr.transfer("970436", "1", 0, "Q2"));
    assertThrows(IllegalArgumentException.class, () -> VietQr.transfer("970436", "1", 1, "Lệ phí"));
    assertThrows(
        IllegalArgumentException.class, () -> VietQr.transfer("970436", "1", 1, "x".repeat(26)));
  }

  @Test
  void vietnameseIsFoldedAsBanksWriteIt() {
    assertEquals("UBND PHUONG TAM KY", AsciiText.fold("UBND PHƯỜNG TAM KỲ"));
    assertEquals("Dang Thi Duong", AsciiText.fold("  Đặng Thị\u00a0 Đường "));
    assertEquals("a b", AsciiText.fold("a 漢\n b"));
  }

  private static VietQr qr(Initiation initiation, Service service, String account) {
    return new VietQr(
        initiation,
        "970403",
        account,
        service,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
