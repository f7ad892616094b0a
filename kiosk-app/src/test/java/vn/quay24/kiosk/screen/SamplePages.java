package vn.quay24.kiosk.screen;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Pages that look scanned. */
final class SamplePages {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 509;

  private static final Map<Integer, byte[]> DRAWN = new ConcurrentHashMap<>();

  private SamplePages() {}

  /** A page whose lines depend on its number. */
  static byte[] jpeg(int number) {
    return DRAWN.computeIfAbsent(number, SamplePages::draw);
  }

  private static byte[] draw(int number) {
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.DARK_GRAY);
    for (int line = 0; line < 16; line++) {
      pen.fillRect(40, 50 + line * 26, 180 + (line * 37 + number * 23) % 100, 7);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
