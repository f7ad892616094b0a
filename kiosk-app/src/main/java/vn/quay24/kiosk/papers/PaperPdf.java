package vn.quay24.kiosk.papers;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.quay24.kiosk.papers.image.Box;

/**
 * The pages of one paper as PDF/A-2b (ISO 19005-2): text as CCITT G4, stamps and photographs as
 * JPEG. Title and producer say nothing of a person.
 */
public final class PaperPdf {
  private static final float POINTS_PER_INCH = 72f;
  private static final int TWO_DIMENSIONAL = -1; // ISO 32000-1 table 11: K below 0 is G4
  private static final int BITS = 8;
  private static final int ROOM = 64 * 1024; // for all that is no picture
  private static final int ROOM_A_PAGE = 2 * 1024;
  private static final String PRODUCER = "Quầy 24";

  private PaperPdf() {}

  /**
   * Makes the file.
   *
   * @param title of the paper, as in the catalogue
   * @throws IOException the file cannot be put together
   */
  public static byte[] of(String title, List<FiledPage> pages, Instant at) throws IOException {
    boolean read = pages.stream().anyMatch(page -> page.text().isPresent());
    try (PDDocument document = new PDDocument()) {
      if (!read) {
        return of(document, title, pages, at, Optional.empty());
      }
      try (TextLayer words = new TextLayer(document)) {
        return of(document, title, pages, at, Optional.of(words));
      }
    }
  }

  private static byte[] of(
      PDDocument document,
      String title,
      List<FiledPage> pages,
      Instant at,
      Optional<TextLayer> words)
      throws IOException {
    for (FiledPage page : pages) {
      add(document, page, words);
    }
    describe(document, title, at);
    return save(document, pages);
  }

  private static byte[] save(PDDocument document, List<FiledPage> pages) throws IOException {
    long pictures = pages.stream().mapToLong(page -> page.page().bytes()).sum();
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream(Math.toIntExact(pictures) + ROOM + ROOM_A_PAGE * pages.size());
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static void add(PDDocument document, FiledPage filed, Optional<TextLayer> words)
      throws IOException {
    KeptPage page = filed.page();
    float scale = POINTS_PER_INCH / page.resolution();
    float height = page.height() * scale;
    PDPage sheet = new PDPage(new PDRectangle(page.width() * scale, height));
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      for (Layer layer : page.layers()) {
        Box place = layer.place();
        content.drawImage(
            image(document, layer),
            place.left() * scale,
            height - place.bottom() * scale,
            place.width() * scale,
            place.height() * scale);
      }
      if (words.isPresent() && filed.text().isPresent()) {
        words.get().write(content, filed.text().get().lines(), height, scale);
      }
    }
  }

  /** The encoded bytes as they are. */
  private static PDImageXObject image(PDDocument document, Layer layer) throws IOException {
    Box place = layer.place();
    ByteArrayInputStream encoded = new ByteArrayInputStream(layer.encoded());
    return switch (layer) {
      case Layer.Writing _ -> {
        PDImageXObject image =
            new PDImageXObject(
                document,
                encoded,
                COSName.CCITTFAX_DECODE,
                place.width(),
                place.height(),
                1,
                PDDeviceGray.INSTANCE);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.K, TWO_DIMENSIONAL);
        parameters.setInt(COSName.COLUMNS, place.width());
        parameters.setInt(COSName.ROWS, place.height());
        image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        yield image;
      }
      case Layer.Picture(_, int channels, _) ->
          new PDImageXObject(
              document,
              encoded,
              COSName.DCT_DECODE,
              place.width(),
              place.height(),
              BITS,
              channels == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
    };
  }

  private static void describe(PDDocument document, String title, Instant at) throws IOException {
    Calendar made = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
    made.set(Calendar.MILLISECOND, 0);
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    information.setCreator(PRODUCER);
    information.setCreationDate(made);
    information.setModificationDate(made);

    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(Xmp.packet(title, PRODUCER, at));
    document.getDocumentCatalog().setMetadata(metadata);

    PDOutputIntent intent =
        new PDOutputIntent(
            document,
            new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }
}
