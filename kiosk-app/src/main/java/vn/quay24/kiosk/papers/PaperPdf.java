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
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * The pages of one paper as PDF/A-2b (ISO 19005-2): text as CCITT G4, stamps and photographs as
 * JPEG. Title and producer say nothing of a person.
 */
public final class PaperPdf {
  private static final float POINTS_PER_INCH = 72f;
  private static final String PRODUCER = "Quầy 24";

  private PaperPdf() {}

  /**
   * Makes the file.
   *
   * @param title of the paper, as in the catalogue
   * @throws IOException the file cannot be put together
   */
  public static byte[] of(String title, List<KeptPage> pages, Instant at) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (KeptPage page : pages) {
        add(document, page);
      }
      describe(document, title, at);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void add(PDDocument document, KeptPage page) throws IOException {
    PDImageXObject image = page.in(document);
    float width = page.width() * POINTS_PER_INCH / page.resolution();
    float height = page.height() * POINTS_PER_INCH / page.resolution();
    PDPage sheet = new PDPage(new PDRectangle(width, height));
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      content.drawImage(image, 0, 0, width, height);
    }
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

    XMPMetadata xmp = XMPMetadata.createXMPMetadata();
    PDFAIdentificationSchema identification = xmp.createAndAddPDFAIdentificationSchema();
    identification.setPart(2);
    var core = xmp.createAndAddDublinCoreSchema();
    core.setTitle(title);
    core.setFormat("application/pdf");
    xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
    var basic = xmp.createAndAddXMPBasicSchema();
    basic.setCreatorTool(PRODUCER);
    basic.setCreateDate(made);
    basic.setModifyDate(made);
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    try {
      identification.setConformance("B");
      new XmpSerializer().serialize(xmp, packet, true);
    } catch (TransformerException | BadFieldValueException e) {
      throw new IOException("the description of the file cannot be written", e);
    }
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(packet.toByteArray());
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
