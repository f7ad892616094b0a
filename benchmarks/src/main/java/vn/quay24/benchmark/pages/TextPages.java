package vn.quay24.benchmark.pages;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.typeface.BeVietnamPro;

/**
 * Pages of text as a scanner delivers them: A4, 300 dpi, grey, a little askew, with noise of σ 4.
 * The same number always gives the same page.
 */
final class TextPages {
  static final int WIDTH = 2480;
  static final int HEIGHT = 3508;
  static final int RESOLUTION = 300;
  private static final double NOISE = 4;
  private static final double MOST_SKEW = 2.5;
  private static final String[] WORDS =
      ("Căn cứ hồ sơ của công dân nộp tại quầy về việc xác nhận tình trạng hôn nhân giấy này được lập"
              + " để nộp kèm theo tờ khai và có giá trị trong thời hạn sáu tháng kể từ ngày cấp người"
              + " yêu cầu chịu trách nhiệm trước pháp luật về nội dung đã khai cơ quan tiếp nhận kiểm"
              + " tra đối chiếu với cơ sở dữ liệu quốc gia rồi trả kết quả theo giấy hẹn")
          .split(" ", -1);

  private TextPages() {}

  static ScannedPage page(int number) {
    SplittableRandom chance = new SplittableRandom(number);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(245, 245, 245));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.rotate(Math.toRadians(chance.nextDouble(-MOST_SKEW, MOST_SKEW)), WIDTH / 2.0, HEIGHT / 2.0);
    pen.setColor(new Color(35, 35, 35));
    pen.setFont(font());
    write(pen, chance);
    pen.dispose();
    byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    roughen(samples, chance);
    return new ScannedPage(number, WIDTH, HEIGHT, 1, RESOLUTION, samples);
  }

  /** The same as a scanner in colour delivers it. */
  static ScannedPage colour(int number) {
    byte[] grey = page(number).samples();
    byte[] rgb = new byte[3 * grey.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = grey[i / 3];
    }
    return new ScannedPage(number, WIDTH, HEIGHT, 3, RESOLUTION, rgb);
  }

  private static Font font() {
    try (InputStream file = BeVietnamPro.REGULAR.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(46f); // 11 point
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Graphics2D pen, SplittableRandom chance) {
    for (int y = 330; y < HEIGHT - 300; y += 76) {
      StringBuilder line = new StringBuilder();
      int end = chance.nextInt(8) == 0 ? 1_100 : 1_850;
      while (pen.getFontMetrics().stringWidth(line.toString()) < end) {
        line.append(WORDS[chance.nextInt(WORDS.length)]).append(' ');
      }
      pen.drawString(line.toString(), 300, y);
    }
  }

  private static void roughen(byte[] samples, SplittableRandom chance) {
    int[] noise = new int[1 << 16];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (int) Math.round(chance.nextGaussian(0, NOISE));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] =
          (byte) Math.clamp((samples[i] & 0xFF) + noise[chance.nextInt(noise.length)], 0, 255);
    }
  }
}
