package vn.quay24.kiosk.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.procedure.definition.Paper;

/**
 * A page as it will be sent, encoded when it left the scanner: a fiftieth of its samples, so that a
 * long paper fits the memory. Personal data: prints as redacted.
 *
 * @param resolution dots per inch
 * @param kept {@code TEXT} as CCITT G4 (ITU-T T.6), {@code PHOTOGRAPH} as JPEG
 */
public record KeptPage(int width, int height, int resolution, Paper.Kept kept, byte[] encoded) {
  private static final float JPEG_QUALITY = 0.75f;
  private static final int TWO_DIMENSIONAL = -1; // ISO 32000-1 table 11: K below 0 is G4

  /**
   * Encodes.
   *
   * @throws IOException the page cannot be encoded
   */
  public static KeptPage of(ScannedPage page, Paper.Kept kept) throws IOException {
    byte[] encoded =
        switch (kept) {
          case TEXT -> g4(Threshold.blackAndWhite(Grey.of(page)));
          case PHOTOGRAPH -> Jpeg.encode(PageImage.of(page), JPEG_QUALITY);
        };
    return new KeptPage(page.width(), page.height(), page.resolution(), kept, encoded);
  }

  private static byte[] g4(BufferedImage blackAndWhite) throws IOException {
    try (PDDocument scratch = new PDDocument();
        InputStream encoded =
            CCITTFactory.createFromImage(scratch, blackAndWhite)
                .getCOSObject()
                .createRawInputStream()) {
      return encoded.readAllBytes();
    }
  }

  /** The same bytes as an image of a document. */
  PDImageXObject in(PDDocument document) throws IOException {
    return switch (kept) {
      case TEXT -> {
        PDImageXObject image =
            new PDImageXObject(
                document,
                new ByteArrayInputStream(encoded),
                COSName.CCITTFAX_DECODE,
                width,
                height,
                1,
                PDDeviceGray.INSTANCE);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.K, TWO_DIMENSIONAL);
        parameters.setInt(COSName.COLUMNS, width);
        parameters.setInt(COSName.ROWS, height);
        image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        yield image;
      }
      case PHOTOGRAPH -> JPEGFactory.createFromByteArray(document, encoded);
    };
  }

  @Override
  public String toString() {
    return "KeptPage[" + width + "x" + height + ", redacted]";
  }
}
