package vn.quay24.kiosk.papers.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import vn.quay24.typeface.BeVietnamPro;

/** A page as a scanner sees it, painted for a test; the same seed always paints the same. */
public final class PaintedPage {
  public static final int WIDTH = 1_240; // A4 at 150 dpi
  public static final int HEIGHT = 1_754;
  public static final int RESOLUTION = 150;
  private static final double DOTS_PER_MM = RESOLUTION / 25.4;
  private static final Color PAPER = new Color(246, 246, 244);
  private static final Color INK = new Color(32, 32, 36);
  private static final String[] WORDS =
      ("Căn cứ hồ sơ của công dân nộp tại quầy về việc xác nhận tình trạng hôn nhân giấy này được lập"
              + " để nộp kèm theo tờ khai và có giá trị trong thời hạn sáu tháng kể từ ngày cấp")
          .split(" ", -1);

  private final BufferedImage image;
  private final Graphics2D pen;
  private final SplittableRandom chance;

  private PaintedPage(long seed, Color background) {
    this.chance = new SplittableRandom(seed);
    this.image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    this.pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(background);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(INK);
  }

  /** Paper from edge to edge. */
  public static PaintedPage paper(long seed) {
    return new PaintedPage(seed, PAPER);
  }

  /** Turns what is painted from now on about the middle, clockwise. */
  public PaintedPage askew(double degrees) {
    pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
    return this;
  }

  /** A sheet of so many millimetres in the middle of a dark lid; what follows is painted on it. */
  public static PaintedPage onDark(long seed, double degrees, double width, double height) {
    PaintedPage page = new PaintedPage(seed, new Color(38, 38, 40)).askew(degrees);
    page.pen.setColor(PAPER);
    double w = width * DOTS_PER_MM;
    double h = height * DOTS_PER_MM;
    page.pen.fill(new java.awt.geom.Rectangle2D.Double((WIDTH - w) / 2, (HEIGHT - h) / 2, w, h));
    page.pen.setColor(INK);
    return page;
  }

  /** Millimetres from the upper left corner for what {@code painter} paints. */
  public PaintedPage with(Consumer<Graphics2D> painter) {
    AffineTransform before = pen.getTransform();
    pen.scale(DOTS_PER_MM, DOTS_PER_MM);
    painter.accept(pen);
    pen.setTransform(before);
    pen.setColor(INK);
    return this;
  }

  /** Lines of Vietnamese from one height to another, millimetres. */
  public PaintedPage text(double from, double to) {
    pen.setFont(font((float) (4.0 * DOTS_PER_MM)));
    double right = 185 * DOTS_PER_MM;
    for (double y = from; y < to; y += 6.4) {
      double x = 25 * DOTS_PER_MM;
      double end = chance.nextInt(5) == 0 ? right / 2 : right;
      while (x < end) {
        String word = WORDS[chance.nextInt(WORDS.length)] + " ";
        pen.drawString(word, (float) x, (float) (y * DOTS_PER_MM));
        x += pen.getFontMetrics().getStringBounds(word, pen).getWidth();
      }
    }
    return this;
  }

  /** A table with a few words. */
  public PaintedPage table(double from, double to) {
    pen.setStroke(new BasicStroke(2));
    pen.setFont(font((float) (3.6 * DOTS_PER_MM)));
    for (double y = from; y <= to; y += 12) {
      line(20, y, 190, y);
      pen.drawString("Họ và tên", (float) (24 * DOTS_PER_MM), (float) ((y + 7) * DOTS_PER_MM));
      pen.drawString("Ngày cấp", (float) (104 * DOTS_PER_MM), (float) ((y + 7) * DOTS_PER_MM));
    }
    for (double x : new double[] {20, 60, 100, 145, 190}) {
      line(x, from, x, to);
    }
    return this;
  }

  /** A form: a label, then dots to write on. */
  public PaintedPage form(double from, double to) {
    pen.setFont(font((float) (3.8 * DOTS_PER_MM)));
    for (double y = from; y < to; y += 11) {
      pen.drawString(
          "Nơi cư trú: " + ".".repeat(90), (float) (22 * DOTS_PER_MM), (float) (y * DOTS_PER_MM));
    }
    return this;
  }

  private void line(double x1, double y1, double x2, double y2) {
    pen.draw(
        new java.awt.geom.Line2D.Double(
            x1 * DOTS_PER_MM, y1 * DOTS_PER_MM, x2 * DOTS_PER_MM, y2 * DOTS_PER_MM));
  }

  /** One signature in the middle, blue ball-point or another colour. */
  public PaintedPage signature(Color colour) {
    return with(
        g -> {
          Path2D stroke = new Path2D.Double();
          stroke.moveTo(120, 203);
          stroke.curveTo(125, 186, 129, 190, 126, 204);
          stroke.curveTo(125, 209, 134, 188, 136, 197);
          stroke.curveTo(137, 204, 141, 191, 143, 198);
          stroke.curveTo(145, 204, 148, 194, 159, 195);
          g.setColor(colour);
          g.setStroke(new BasicStroke(0.5f));
          g.draw(stroke);
        });
  }

  /** A round seal, 32 mm wide. */
  public PaintedPage seal(double x, double y, Color colour) {
    return with(
        g -> {
          g.setColor(colour);
          g.setStroke(new BasicStroke(0.9f));
          g.draw(new Ellipse2D.Double(x - 16, y - 16, 32, 32));
          g.setStroke(new BasicStroke(0.4f));
          g.draw(new Ellipse2D.Double(x - 14, y - 14, 28, 28));
          g.setFont(font(5));
          g.drawString("MẪU", (float) x - 6, (float) y + 2);
        });
  }

  /** A portrait of 30 by 40 mm: greys without an edge. */
  public PaintedPage photograph(double x, double y) {
    return with(
        g -> {
          for (int i = 0; i < 400; i++) {
            int grey = 60 + (int) (70 * (1 + Math.sin(i / 60.0)));
            g.setColor(new Color(grey, grey, grey));
            g.fill(new java.awt.geom.Rectangle2D.Double(x, y + i / 10.0, 30, 0.2));
          }
        });
  }

  /** Specks up to so many millimetres. */
  public PaintedPage dust(int specks, double most) {
    return with(
        g -> {
          g.setColor(new Color(90, 90, 90));
          for (int i = 0; i < specks; i++) {
            double size = chance.nextDouble(0.1, most);
            g.fill(
                new Ellipse2D.Double(
                    chance.nextDouble(10, 200), chance.nextDouble(10, 285), size, size));
          }
        });
  }

  /** The text of the other side, mirrored and pale. */
  public PaintedPage bleedThrough(int paler) {
    AffineTransform before = pen.getTransform();
    pen.translate(WIDTH, 0);
    pen.scale(-1, 1);
    pen.setColor(new Color(246 - paler, 246 - paler, 244 - paler));
    text(30, 270);
    pen.setTransform(before);
    pen.setColor(INK);
    return this;
  }

  /** Grey samples with a sensor's noise of σ 4. */
  public Pixels grey() {
    return noisy(colourless().luma());
  }

  /** RGB samples with a sensor's noise of σ 4. */
  public Pixels colour() {
    return noisy(colourless());
  }

  private Pixels colourless() {
    pen.dispose();
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    byte[] rgb = new byte[bgr.length];
    for (int i = 0; i < bgr.length; i += 3) {
      rgb[i] = bgr[i + 2];
      rgb[i + 1] = bgr[i + 1];
      rgb[i + 2] = bgr[i];
    }
    return new Pixels(WIDTH, HEIGHT, 3, rgb);
  }

  private Pixels noisy(Pixels clean) {
    byte[] samples = clean.samples();
    int[] noise = new int[4_096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (int) Math.round(chance.nextGaussian(0, 4));
    }
    for (int i = 0; i < samples.length; i++) {
      int value = (samples[i] & 0xFF) + noise[chance.nextInt(noise.length)];
      samples[i] = (byte) Math.clamp(value, 0, 255);
    }
    return clean;
  }

  private static Font font(float size) {
    try (InputStream file = BeVietnamPro.REGULAR.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
