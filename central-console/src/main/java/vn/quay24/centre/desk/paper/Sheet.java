package vn.quay24.centre.desk.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pages that are written from top to bottom. Lengths are points (1/72 inch), {@code y} is measured
 * from the top. For one thread.
 */
final class Sheet implements AutoCloseable {
  private static final float LEADING = 1.42f;
  private static final Color INK = new Color(0x17, 0x11, 0x0E);

  private final PDDocument document;
  private final PDRectangle format;
  private final float margin;
  private PDPageContentStream content;
  private float y;

  /** How a line lies in its width. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** How text looks. */
  record Lettering(PaperFont font, float size) {}

  /** Where text may stand. */
  record Span(float left, float width, Align align) {}

  Sheet(PDDocument document, PDRectangle format, float margin) throws IOException {
    this.document = document;
    this.format = format;
    this.margin = margin;
    this.content = newPage();
  }

  float width() {
    return format.getWidth() - 2 * margin;
  }

  float left() {
    return margin;
  }

  float y() {
    return y;
  }

  void moveTo(float next) {
    y = next;
  }

  void skip(float space) {
    y += space;
  }

  /** Begins a new page when less than this is left. */
  void need(float height) throws IOException {
    if (y + height > format.getHeight() - margin) {
      content.close();
      content = newPage();
    }
  }

  /** Writes a paragraph and moves below it. */
  void text(Lettering type, Span span, String text) throws IOException {
    for (String line : lines(type, span.width(), text)) {
      need(type.size() * LEADING);
      line(type, span, line);
      y += type.size() * LEADING;
    }
  }

  /** Height that {@link #text} will take. */
  float height(Lettering type, float width, String text) throws IOException {
    return lines(type, width, text).size() * type.size() * LEADING;
  }

  private void line(Lettering type, Span span, String line) throws IOException {
    float slack = span.width() - type.font().width(line, type.size());
    float x =
        switch (span.align()) {
          case LEFT -> span.left();
          case CENTRE -> span.left() + slack / 2;
          case RIGHT -> span.left() + slack;
        };
    content.beginText();
    content.setFont(type.font().font(), type.size());
    content.newLineAtOffset(x, format.getHeight() - y - type.size());
    content.showText(line);
    content.endText();
  }

  private static List<String> lines(Lettering type, float width, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : type.font().writable(text).split(" ", -1)) {
      for (String piece : pieces(type, width, word)) {
        String longer = line.isEmpty() ? piece : line + " " + piece;
        if (!line.isEmpty() && type.font().width(longer, type.size()) > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(piece);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A word that is wider than its line is cut. */
  private static List<String> pieces(Lettering type, float width, String word) throws IOException {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int c : word.codePoints().toArray()) {
      String longer = piece + Character.toString(c);
      if (!piece.isEmpty() && type.font().width(longer, type.size()) > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** Draws a thin line at the present height. */
  void rule(float left, float width) throws IOException {
    stroke(left, y, left + width, y);
  }

  /** Draws the frame of a cell. */
  void box(float left, float top, float width, float height) throws IOException {
    content.setLineWidth(0.6f);
    content.setStrokingColor(INK);
    content.addRect(left, format.getHeight() - top - height, width, height);
    content.stroke();
  }

  private void stroke(float fromX, float fromY, float toX, float toY) throws IOException {
    content.setLineWidth(0.7f);
    content.setStrokingColor(INK);
    content.moveTo(fromX, format.getHeight() - fromY);
    content.lineTo(toX, format.getHeight() - toY);
    content.stroke();
  }

  /** Draws a QR code (ISO/IEC 18004) with its quiet zone as black squares. */
  void qr(String text, float left, float top, float side) throws IOException {
    BitMatrix matrix = matrix(text);
    float module = side / matrix.getWidth();
    content.setNonStrokingColor(Color.BLACK);
    for (int row = 0; row < matrix.getHeight(); row++) {
      for (int column = 0; column < matrix.getWidth(); column++) {
        if (matrix.get(column, row)) {
          content.addRect(
              left + column * module,
              format.getHeight() - top - (row + 1) * module,
              module,
              module);
        }
      }
    }
    content.fill();
    content.setNonStrokingColor(INK);
  }

  private static BitMatrix matrix(String text) throws IOException {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.MARGIN,
                  4));
    } catch (WriterException e) {
      throw new IOException("no QR for this text", e);
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage(format);
    document.addPage(page);
    y = margin;
    PDPageContentStream stream = new PDPageContentStream(document, page);
    stream.setNonStrokingColor(INK);
    return stream;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
