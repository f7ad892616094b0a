package vn.quay24.centre.desk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.quay24.centre.desk.Units;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.SealedDossier;

class PaperTest {
  private static final Units.Unit UNIT =
      new Units.Unit("20341", "Phường Tam Kỳ, thành phố Đà Nẵng", "999.00.00.H99");
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static Procedure procedure;

  @BeforeAll
  static void load() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    procedure =
        Catalogues.load(Path.of("../procedures/catalogue")).procedure("2.000635").orElseThrow();
  }

  @Test
  void theReceiptIsArchivalAndSaysWhatWasPromised() throws Exception {
    byte[] pdf = AcceptanceReceipt.pdf(UNIT, dossier(), content("Nguyễn Thị Lan", 2), procedure);

    requireArchival(pdf);
    String text = text(pdf);
    assertTrue(text.contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"));
    assertTrue(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assertTrue(text.contains("999.00.00.H99-261125-0001"));
    assertTrue(text.contains("17 giờ 00 phút, ngày 25/11/2026"));
  }

  @Test
  void longNamesForeignLettersAndManyPapersStillMakeAnArchivalReceipt() throws Exception {
    String name = "Công Tằng Tôn Nữ ".repeat(12) + "漢字 \uD83D\uDE00\u200B\n" + "X".repeat(300);

    requireArchival(AcceptanceReceipt.pdf(UNIT, dossier(), content(name, 40), procedure));
  }

  @Test
  void theEnvelopesLabelNamesNobody() throws Exception {
    byte[] pdf = EnvelopeLabel.pdf(UNIT, dossier());

    requireArchival(pdf);
    assertTrue(text(pdf).contains("999.00.00.H99-261125-0001"));
    assertFalse(text(pdf).contains("Lan"));
  }

  private static void requireArchival(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);
      assertEquals(
          List.of(),
          result.getTestAssertions().stream()
              .map(each -> each.getRuleId() + " " + each.getMessage())
              .distinct()
              .toList());
      assertTrue(result.isCompliant());
    }
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Dossier dossier() {
    UUID id = UUID.fromString("0198c5f0-0000-7000-8000-000000000001");
    return new Dossier(
        id,
        new KioskId("K1"),
        "20341",
        new SealedDossier(
            1, id, "K1-000101", "2.000635", NOW, "", new byte[0], List.of(), "", Optional.empty()),
        1,
        NOW,
        Optional.of(NOW),
        Optional.of(NOW),
        Optional.of(NOW),
        8000,
        Optional.of(DossierState.ACCEPTED),
        Optional.of("999.00.00.H99-261125-0001"),
        Optional.of(NOW),
        Optional.of(Instant.parse("2026-11-25T10:00:00Z")),
        Optional.of("canbo"),
        Optional.empty(),
        Optional.empty(),
        2);
  }

  private static DossierContent content(String name, int papers) {
    return new DossierContent(
        1,
        UUID.fromString("0198c5f0-0000-7000-8000-000000000001"),
        "2.000635",
        1,
        "K1-000101",
        NOW,
        "vi",
        new DossierContent.Applicant(
            "999154000127",
            name,
            "1954-03-12",
            "Nữ",
            "Tổ 4, Khối phố Mỹ Thạch Tây, Tân Thạnh, Tam Kỳ, Quảng Nam",
            "genuine",
            Optional.empty()),
        Map.of(),
        List.of(),
        java.util.stream.IntStream.range(0, papers)
            .mapToObj(i -> new DossierContent.Paper("p", "Giấy tờ thứ " + i, "paper-" + i, 2))
            .toList(),
        "0900000127",
        new DossierContent.FeeDue(8000, "fee"),
        new DossierContent.Consent("1", "00", NOW),
        Optional.empty());
  }
}
