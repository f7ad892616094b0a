package vn.quay24.centre.desk.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import vn.quay24.procedure.due.DueDates;

/** Makes a document a PDF/A-2b (ISO 19005-2): output intent, metadata, version. */
final class ArchivalDocument {
  private static final String PRODUCER = "Quầy 24";
  private static final String PROFILE = "sRGB IEC61966-2.1";
  private static final float PDF_VERSION = 1.7f;

  private ArchivalDocument() {}

  static byte[] finish(PDDocument document, String title, Instant at) throws IOException {
    document.setVersion(PDF_VERSION);
    Calendar created = GregorianCalendar.from(ZonedDateTime.ofInstant(at, DueDates.ZONE));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    information.setCreator(PRODUCER);
    information.setCreationDate(created);
    information.setModificationDate(created);
    document.getDocumentCatalog().setLanguage("vi-VN");
    document.getDocumentCatalog().addOutputIntent(intent(document));
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(title, created));
    document.getDocumentCatalog().setMetadata(metadata);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static PDOutputIntent intent(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(PROFILE);
    intent.setOutputCondition(PROFILE);
    intent.setOutputConditionIdentifier(PROFILE);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  private static byte[] xmp(String title, Calendar created) throws IOException {
    try {
      XMPMetadata xmp = XMPMetadata.createXMPMetadata();
      xmp.createAndAddDublinCoreSchema().setTitle(title);
      xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
      XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
      basic.setCreatorTool(PRODUCER);
      basic.setCreateDate(created);
      basic.setModifyDate(created);
      PDFAIdentificationSchema id = xmp.createAndAddPDFAIdentificationSchema();
      id.setPart(2);
      id.setConformance("B");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new XmpSerializer().serialize(xmp, out, true);
      return out.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IOException("metadata cannot be written", e);
    }
  }
}
