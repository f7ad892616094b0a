package vn.quay24.kiosk.papers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import vn.quay24.kiosk.papers.text.PageText;
import vn.quay24.typeface.BeVietnamPro;

/**
 * The words of pages, invisible over their pictures (ISO 32000-1 §9.3.6, mode 3): they can be found
 * and copied, and the picture alone is what is seen. Closed after the document is saved.
 */
final class TextLayer implements Closeable {
  /** Of a line's height: letters, and below them what hangs under the base line. */
  private static final float LETTERS = 0.75f;

  private static final float BELOW = 0.2f;

  private final TrueTypeFont letters;
  private final CmapLookup known;
  private final PDType0Font font;

  TextLayer(PDDocument document) throws IOException {
    try (InputStream file = BeVietnamPro.REGULAR.open()) {
      this.letters = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
    }
    this.known = letters.getUnicodeCmapLookup();
    this.font = PDType0Font.load(document, letters, true);
  }

  /**
   * Writes lines.
   *
   * @param height of the page, points
   * @param scale points a pixel
   */
  void write(PDPageContentStream content, List<PageText.Line> lines, float height, float scale)
      throws IOException {
    content.beginText();
    content.setRenderingMode(RenderingMode.NEITHER);
    for (PageText.Line line : lines) {
      float size = line.box().height() * scale;
      float base = height - line.box().bottom() * scale + BELOW * size;
      content.setFont(font, LETTERS * size);
      for (PageText.Word word : line.words()) {
        write(content, word, new Place(base, LETTERS * size, scale));
      }
    }
    content.endText();
  }

  private record Place(float base, float size, float scale) {}

  private void write(PDPageContentStream content, PageText.Word word, Place place)
      throws IOException {
    String text = writable(word.text());
    float natural = text.isEmpty() ? 0 : font.getStringWidth(text) / 1_000 * place.size();
    if (natural > 0) {
      content.setHorizontalScaling(100 * word.box().width() * place.scale() / natural);
      content.setTextMatrix(
          Matrix.getTranslateInstance(word.box().left() * place.scale(), place.base()));
      content.showText(text + " "); // so that no reader has to guess where a word ends
    }
  }

  /** What the typeface has letters for. */
  private String writable(String text) {
    StringBuilder writable = new StringBuilder();
    text.codePoints()
        .filter(letter -> known.getGlyphId(letter) != 0)
        .forEach(writable::appendCodePoint);
    return writable.toString();
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }
}
