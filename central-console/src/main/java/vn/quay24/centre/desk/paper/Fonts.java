package vn.quay24.centre.desk.paper;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.quay24.typeface.BeVietnamPro;

/** The weights that papers use, embedded. */
record Fonts(PaperFont regular, PaperFont bold) {

  static Fonts in(PDDocument document) throws IOException {
    return new Fonts(load(document, BeVietnamPro.REGULAR), load(document, BeVietnamPro.SEMI_BOLD));
  }

  private static PaperFont load(PDDocument document, BeVietnamPro weight) throws IOException {
    try (InputStream in = weight.open()) {
      return new PaperFont(PDType0Font.load(document, in, true));
    }
  }
}
