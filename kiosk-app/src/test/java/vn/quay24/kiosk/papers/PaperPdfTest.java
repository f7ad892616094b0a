package vn.quay24.kiosk.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.procedure.definition.Paper;

class PaperPdfTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final int WIDTH = 620;
  private static final int HEIGHT = 877;
  private static final int DOTS_PER_INCH = 75;

  @BeforeAll
  static void startTheValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfPaperIsArchival(Paper.Kept kept) throws Exception {
    byte[] pdf = PaperPdf.of("Bản án ly hôn", List.of(kept(kept), kept(kept)), NOW);

    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);
      assertTrue(result.isCompliant(), () -> result.getTestAssertions().toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void inkStaysInkAndPaperStaysPaper(Paper.Kept kept) throws Exception {
    byte[] pdf = PaperPdf.of("Bản án ly hôn", List.of(kept(kept)), NOW);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
      assertEquals(WIDTH, seen.getWidth(), 1);
      assertTrue(brightness(seen, 105, 205) < 60, "the stroke");
      assertTrue(brightness(seen, 400, 600) > 200, "the paper");
    }
  }

  @Test
  void aKeptPageIsAFractionOfWhatTheScannerDelivers() throws Exception {
    assertTrue(kept(Paper.Kept.TEXT).encoded().length * 50 < WIDTH * HEIGHT);
  }

  private static KeptPage kept(Paper.Kept kept) throws Exception {
    return KeptPage.of(page(kept == Paper.Kept.TEXT ? 1 : 3), kept);
  }

  /** A sheet with one thick stroke at (100, 200). */
  private static ScannedPage page(int channels) {
    BufferedImage image =
        new BufferedImage(
            WIDTH,
            HEIGHT,
            channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(245, 245, 245));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    pen.fillRect(100, 200, 200, 12);
    pen.dispose();
    byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new ScannedPage(1, WIDTH, HEIGHT, channels, DOTS_PER_INCH, samples);
  }

  private static int brightness(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y)).getGreen();
  }
}
