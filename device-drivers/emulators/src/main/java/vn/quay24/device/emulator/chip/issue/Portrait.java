package vn.quay24.device.emulator.chip.issue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import vn.quay24.device.card.CardHolder.Sex;

/** Draws a plain, friendly portrait of somebody who does not exist. */
final class Portrait {
  static final int WIDTH = 480;
  static final int HEIGHT = 640;
  private static final float QUALITY = 0.82f;
  private static final float QUALITY_STEP = 0.05f;
  private static final float SHADE = 0.87f;
  private static final int GREY_FROM_AGE = 60;
  private static final Color SHIRT = new Color(0xF7F8FA);
  private static final Color INK = new Color(0x3B2F2A);
  private static final List<Color> SKIN =
      List.of(new Color(0xF1C9A5), new Color(0xE8B98F), new Color(0xDDA77B));
  private static final List<Color> CLOTHES =
      List.of(
          new Color(0x2F5D8A),
          new Color(0x8A2F4A),
          new Color(0x2F6F5E),
          new Color(0x5B4A8A),
          new Color(0x37474F));
  private static final Color BLACK_HAIR = new Color(0x2A211D);
  private static final Color GREY_HAIR = new Color(0xA9A9AB);

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private final Color skin;
  private final Color cloth;
  private final Color hair;
  private final boolean longHair;
  private final boolean elderly;

  private Portrait(Citizen citizen) {
    int variety = Integer.parseInt(citizen.number().substring(9));
    skin = SKIN.get(variety % SKIN.size());
    cloth = CLOTHES.get(variety % CLOTHES.size());
    elderly = ChronoUnit.YEARS.between(citizen.birth(), citizen.issued()) >= GREY_FROM_AGE;
    hair = elderly ? GREY_HAIR : BLACK_HAIR;
    longHair = citizen.sex() == Sex.FEMALE;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** 480 × 640, JPEG. */
  static byte[] jpeg(Citizen citizen) {
    Portrait portrait = new Portrait(citizen);
    portrait.draw();
    portrait.pen.dispose();
    return encode(portrait.image, QUALITY);
  }

  /**
   * The same in exactly so many bytes: as good as fits into them, and zeros behind its end.
   *
   * @throws IllegalArgumentException not even the worst fits
   */
  static byte[] jpeg(Citizen citizen, int bytes) {
    Portrait portrait = new Portrait(citizen);
    portrait.draw();
    portrait.pen.dispose();
    for (float quality = QUALITY; quality > 0; quality -= QUALITY_STEP) {
      byte[] encoded = encode(portrait.image, quality);
      if (encoded.length <= bytes) {
        return Arrays.copyOf(encoded, bytes);
      }
    }
    throw new IllegalArgumentException("no portrait of " + bytes + " bytes");
  }

  private void draw() {
    pen.setPaint(new GradientPaint(0, 0, new Color(0xCFE0EC), 0, HEIGHT, new Color(0xF3F7FA)));
    pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    if (longHair) {
      backHair();
    }
    body();
    head();
    hair();
    face();
  }

  private void backHair() {
    pen.setColor(hair);
    if (elderly) {
      pen.fill(new Ellipse2D.Double(190, 78, 100, 90));
    } else {
      pen.fill(new RoundRectangle2D.Double(118, 140, 244, 380, 150, 150));
    }
  }

  private void body() {
    pen.setColor(cloth);
    pen.fill(new RoundRectangle2D.Double(54, 492, 372, 320, 190, 190));
    pen.setColor(shade());
    pen.fill(new RoundRectangle2D.Double(198, 400, 84, 126, 60, 60));
    pen.setColor(SHIRT);
    Path2D collar = new Path2D.Double();
    collar.moveTo(186, 494);
    collar.lineTo(240, 560);
    collar.lineTo(294, 494);
    collar.lineTo(320, 512);
    collar.lineTo(240, 612);
    collar.lineTo(160, 512);
    collar.closePath();
    pen.fill(collar);
  }

  private void head() {
    pen.setColor(shade());
    pen.fill(new Ellipse2D.Double(122, 282, 38, 64));
    pen.fill(new Ellipse2D.Double(320, 282, 38, 64));
    pen.setColor(skin);
    pen.fill(new Ellipse2D.Double(138, 148, 204, 300));
  }

  private void hair() {
    Area cap = new Area(new Ellipse2D.Double(126, 122, 228, 290));
    double brow = longHair ? 330 : 262;
    cap.subtract(new Area(new Rectangle2D.Double(0, brow, WIDTH, HEIGHT)));
    Ellipse2D forehead =
        longHair
            ? new Ellipse2D.Double(158, 206, 164, 260)
            : new Ellipse2D.Double(152, 200, 176, 250);
    cap.subtract(new Area(forehead));
    pen.setColor(hair);
    pen.fill(cap);
  }

  private void face() {
    pen.setColor(INK);
    pen.fill(new Ellipse2D.Double(184, 292, 22, 22));
    pen.fill(new Ellipse2D.Double(274, 292, 22, 22));
    pen.setColor(SHIRT);
    pen.fill(new Ellipse2D.Double(197, 296, 6, 6));
    pen.fill(new Ellipse2D.Double(287, 296, 6, 6));
    pen.setColor(hair);
    line(7, new Arc2D.Double(170, 262, 50, 30, 35, 110, Arc2D.OPEN));
    line(7, new Arc2D.Double(260, 262, 50, 30, 35, 110, Arc2D.OPEN));
    pen.setColor(shade());
    line(5, new Arc2D.Double(226, 320, 28, 36, 200, 140, Arc2D.OPEN));
    pen.setColor(new Color(0xB3544E));
    line(7, new Arc2D.Double(202, 356, 76, 44, 205, 130, Arc2D.OPEN));
    if (elderly) {
      pen.setColor(new Color(0x50565C));
      line(4, new Ellipse2D.Double(164, 276, 62, 54));
      line(4, new Ellipse2D.Double(254, 276, 62, 54));
      line(4, new Arc2D.Double(224, 288, 32, 20, 20, 140, Arc2D.OPEN));
    }
  }

  private void line(float width, Shape shape) {
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }

  private Color shade() {
    return new Color(
        Math.round(skin.getRed() * SHADE),
        Math.round(skin.getGreen() * SHADE),
        Math.round(skin.getBlue() * SHADE));
  }

  private static byte[] encode(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new IllegalStateException("a JPEG can always be written to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
