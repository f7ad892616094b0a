package vn.quay24.kiosk.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
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
import vn.quay24.kiosk.papers.image.Box;
import vn.quay24.kiosk.papers.image.PaintedPage;
import vn.quay24.kiosk.papers.image.Pixels;
import vn.quay24.kiosk.papers.jpeg.JpegWriter;
import vn.quay24.kiosk.papers.text.PageText;
import vn.quay24.procedure.definition.Paper;

class PaperPdfTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final Color RED = new Color(200, 32, 42);
  private static final String TSV =
      """
      level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
      4\t1\t1\t1\t1\t0\t148\t150\t300\t30\t-1\t
      5\t1\t1\t1\t1\t1\t148\t150\t140\t30\t95.1\tNguyễn
      5\t1\t1\t1\t1\t2\t300\t150\t148\t30\t96\tThị
      4\t1\t1\t1\t2\t0\t148\t200\t300\t30\t-1\t
      5\t1\t1\t1\t2\t1\t148\t200\t140\t30\t91\tThủ\u2603tục
      5\t1\t1\t1\t2\t2\t300\t200\t148\t30\t12\trauschen
      """;

  /** What a file may be made of. */
  enum Variant {
    WRITING,
    GREY,
    COLOUR,
    WRITING_UNDER_A_SEAL,
    ARRIVED,
    READ
  }

  @BeforeAll
  static void startTheValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfPageIsArchival(Variant variant) throws Exception {
    assertArchival(PaperPdf.of("Bản án ly hôn", List.of(page(variant), page(variant)), NOW));
  }

  @Test
  void aPaperOfEveryKindOfPageIsArchival() throws Exception {
    List<FiledPage> pages = Stream.of(Variant.values()).map(PaperPdfTest::page).toList();

    byte[] pdf = PaperPdf.of("Bản án ly hôn", pages, NOW);

    assertArchival(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(Variant.values().length, document.getNumberOfPages());
    }
  }

  private static void assertArchival(byte[] pdf) throws Exception {
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
  void inkStaysInkAndPaperStaysPaper(Variant variant) throws Exception {
    byte[] pdf = PaperPdf.of("Bản án ly hôn", List.of(page(variant)), NOW);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, PaintedPage.RESOLUTION);
      assertEquals(PaintedPage.WIDTH, seen.getWidth(), 1);
      assertTrue(new Color(seen.getRGB(170, 1_240)).getGreen() < 70, "the stroke");
      assertTrue(new Color(seen.getRGB(170, 1_600)).getGreen() > 200, "the paper");
    }
  }

  @Test
  void aSealOnAPaperOfTextIsKeptInItsColour() throws Exception {
    byte[] pdf = PaperPdf.of("Bản án ly hôn", List.of(page(Variant.WRITING_UNDER_A_SEAL)), NOW);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, PaintedPage.RESOLUTION);
      long red = 0;
      for (int y = 0; y < seen.getHeight(); y++) {
        for (int x = 0; x < seen.getWidth(); x++) {
          Color colour = new Color(seen.getRGB(x, y));
          red += colour.getRed() - colour.getGreen() > 100 ? 1 : 0;
        }
      }
      assertTrue(red > 2_000, red + " red pixels");
    }
  }

  @Test
  void aPaperOfTextIsCodedWithoutLossAndOnlyItsSealIsAPicture() {
    List<Layer> layers = page(Variant.WRITING_UNDER_A_SEAL).page().layers();

    assertEquals(2, layers.size());
    assertInstanceOf(Layer.Writing.class, layers.getFirst());
    Layer.Picture seal = assertInstanceOf(Layer.Picture.class, layers.getLast());
    assertTrue(seal.place().width() < PaintedPage.WIDTH / 2);
  }

  @Test
  void aPageOfTextIsAFractionOfWhatTheScannerDelivers() {
    assertTrue(page(Variant.WRITING).page().bytes() * 50 < PaintedPage.WIDTH * PaintedPage.HEIGHT);
  }

  @Test
  void aPageThatArrivedAsJpegIsInTheFileBitByBit() throws Exception {
    byte[] jpeg = jpeg();

    byte[] pdf =
        PaperPdf.of(
            "Bản án ly hôn",
            List.of(FiledPage.unread(KeptPage.arrived(jpeg, 150).orElseThrow())),
            NOW);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSName name = document.getPage(0).getResources().getXObjectNames().iterator().next();
      COSStream stream = document.getPage(0).getResources().getXObject(name).getCOSObject();
      try (InputStream raw = stream.createRawInputStream()) {
        assertArrayEquals(jpeg, raw.readAllBytes());
      }
    }
  }

  @Test
  void whatWasReadCanBeFoundAndIsNotSeen() throws Exception {
    byte[] pdf = PaperPdf.of("Bản án ly hôn", List.of(page(Variant.READ)), NOW);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      String found = new PDFTextStripper().getText(document);
      assertEquals("Nguyễn Thị\nThủtục\n", found.replace("\r", "").replace(" \n", "\n"));
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, PaintedPage.RESOLUTION);
      assertTrue(new Color(seen.getRGB(200, 168)).getGreen() > 200);
    }
  }

  private static FiledPage page(Variant variant) {
    return switch (variant) {
      case WRITING -> kept(painted().grey(), Paper.Kept.TEXT);
      case GREY -> kept(painted().grey(), Paper.Kept.PHOTOGRAPH);
      case COLOUR -> kept(painted().colour(), Paper.Kept.PHOTOGRAPH);
      case WRITING_UNDER_A_SEAL -> kept(painted().seal(140, 120, RED).colour(), Paper.Kept.TEXT);
      case ARRIVED -> FiledPage.unread(KeptPage.arrived(jpeg(), 150).orElseThrow());
      case READ ->
          new FiledPage(
              kept(painted().grey(), Paper.Kept.TEXT).page(),
              Optional.of(new PageText(TSV.getBytes(StandardCharsets.UTF_8))));
    };
  }

  /** A sheet with one thick stroke at 20 mm, 208 mm. */
  private static PaintedPage painted() {
    return PaintedPage.paper(1).with(g -> g.fill(new java.awt.Rectangle(20, 208, 150, 4)));
  }

  private static byte[] jpeg() {
    Pixels page = painted().grey();
    return JpegWriter.encode(page, new Box(0, 0, page.width(), page.height()), 0.75f);
  }

  private static FiledPage kept(Pixels page, Paper.Kept kept) {
    ScannedPage scanned =
        new ScannedPage(
            1,
            page.width(),
            page.height(),
            page.channels(),
            PaintedPage.RESOLUTION,
            page.samples());
    return FiledPage.unread(KeptPage.of(PagePipeline.look(scanned), scanned.resolution(), kept));
  }
}
