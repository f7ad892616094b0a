package vn.quay24.device.emulator.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.quay24.typeface.BeVietnamPro;

/** The line of characters that a printer collects until it is told to feed; code page 437. */
final class TextLine {
  private static final Charset PAGE = Charset.forName("IBM437");
  private static final int HEIGHT = 30;
  private static final int LIMIT = 4_096;

  private final ByteArrayOutputStream characters = new ByteArrayOutputStream();

  void add(byte[] more) {
    if (characters.size() < LIMIT) {
      characters.writeBytes(more);
    }
  }

  void clear() {
    characters.reset();
  }

  /** The rows of dots of what was collected, none when nothing was; then starts a new line. */
  List<byte[]> rows(int widthBytes) {
    List<byte[]> rows = new ArrayList<>();
    if (characters.size() == 0) {
      return rows;
    }
    BufferedImage image = new BufferedImage(widthBytes * 8, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.setFont(Face.FONT);
    g.drawString(characters.toString(PAGE), 0, 23);
    g.dispose();
    byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData(); // 1 is drawn
    for (int y = 0; y < HEIGHT; y++) {
      rows.add(Arrays.copyOfRange(dots, y * widthBytes, (y + 1) * widthBytes));
    }
    clear();
    return rows;
  }

  /** Loaded with the first line of text; the product's own slips have none. */
  private static final class Face {
    static final Font FONT = load();

    private static Font load() {
      try (InputStream file = BeVietnamPro.MEDIUM.open()) {
        return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(22f);
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException("the product's typeface cannot be read", e);
      }
    }
  }
}
