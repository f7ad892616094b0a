package vn.quay24.device.emulator.paper;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import vn.quay24.typeface.BeVietnamPro;

/** What official papers have in common, and what makes a sample plainly a sample. */
final class Stationery {
  private static final Color STAMP = new Color(0xC8, 0x20, 0x2A);
  private static final Color PEN = new Color(0x1B, 0x3F, 0x9C);
  private static final Color WATERMARK = new Color(0xB0, 0xB4, 0xBC);
  private static final double MIDDLE = 105;
  private static final double SMALL = 3.7;

  private Stationery() {}

  /** The issuing body on the left, the State's name and motto on the right. */
  static void head(Typesetter type, String above, String body, String number) {
    double top = type.y();
    type.column(above, BeVietnamPro.REGULAR, SMALL, 20, 88, true)
        .column(body, BeVietnamPro.SEMI_BOLD, SMALL, 20, 88, true);
    type.down(1.2).rule(44, 64).down(1.5).column(number, BeVietnamPro.REGULAR, SMALL, 20, 88, true);
    double left = type.y();
    type.to(top)
        .column("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BeVietnamPro.SEMI_BOLD, SMALL, 92, 198, true)
        .column("Độc lập - Tự do - Hạnh phúc", BeVietnamPro.SEMI_BOLD, SMALL, 92, 198, true);
    type.down(1.2).rule(121, 169);
    type.to(Math.max(left, type.y()) + 6);
  }

  /** Place and date, office, signature and seal, at the right. */
  static void foot(Graphics2D g, Typesetter type, String place, String office, String signer) {
    type.column(place, BeVietnamPro.REGULAR, SMALL, 105, 192, true)
        .column(office, BeVietnamPro.SEMI_BOLD, SMALL + 0.2, 105, 192, true);
    double top = type.y();
    signature(g, 150, top + 16);
    seal(g, 128, top + 15);
    type.to(top + 30).column(signer, BeVietnamPro.SEMI_BOLD, SMALL + 0.2, 105, 192, true);
  }

  /** Content on a side that is plainly a sample. */
  static Sheet sample(Sheet content) {
    return g -> {
      markAsSample(g);
      content.draw(g);
    };
  }

  /** Nobody shall take a sample for a document. */
  private static void markAsSample(Graphics2D g) {
    Graphics2D pale = (Graphics2D) g.create();
    pale.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.32f));
    pale.rotate(Math.toRadians(-38), MIDDLE, 150);
    Typesetter mark = new Typesetter(pale);
    pale.setColor(WATERMARK);
    mark.to(112).column("MẪU", BeVietnamPro.BOLD, 62, -40, 250, true);
    pale.dispose();
    Typesetter line = new Typesetter(g);
    g.setColor(new Color(0x6B, 0x70, 0x78));
    line.to(284)
        .column(
            "Giấy tờ mẫu dùng để trình diễn. Người và việc trong giấy đều không có thật. Không có giá"
                + " trị pháp lý.",
            BeVietnamPro.REGULAR,
            2.9,
            20,
            190,
            true);
    g.setColor(Typesetter.INK);
  }

  private static void seal(Graphics2D g, double x, double y) {
    Graphics2D red = (Graphics2D) g.create();
    red.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.8f));
    red.setStroke(new BasicStroke(0.9f));
    red.setTransform(tilted(red.getTransform(), x, y));
    red.setColor(STAMP);
    red.draw(new Ellipse2D.Double(x - 16, y - 16, 32, 32));
    red.setStroke(new BasicStroke(0.4f));
    red.draw(new Ellipse2D.Double(x - 14.4, y - 14.4, 28.8, 28.8));
    red.draw(new Ellipse2D.Double(x - 9, y - 9, 18, 18));
    Typesetter type = new Typesetter(red);
    red.setColor(STAMP);
    type.to(y - 4.5).column("MẪU", BeVietnamPro.BOLD, 6.4, x - 16, x + 16, true);
    around(red, "KHÔNG CÓ GIÁ TRỊ • KHÔNG CÓ GIÁ TRỊ • ", x, y);
    red.dispose();
  }

  private static void around(Graphics2D g, String words, double x, double y) {
    for (int i = 0; i < words.length(); i++) {
      Graphics2D letter = (Graphics2D) g.create();
      letter.rotate(2 * Math.PI * i / words.length(), x, y);
      Typesetter type = new Typesetter(letter);
      letter.setColor(STAMP);
      String one = words.substring(i, i + 1);
      if (!one.isBlank()) {
        type.to(y - 13.4).column(one, BeVietnamPro.SEMI_BOLD, 2.7, x - 4, x + 4, true);
      }
      letter.dispose();
    }
  }

  private static AffineTransform tilted(AffineTransform now, double x, double y) {
    AffineTransform tilted = new AffineTransform(now);
    tilted.rotate(Math.toRadians(-9), x, y);
    return tilted;
  }

  private static void signature(Graphics2D g, double x, double y) {
    Path2D stroke = new Path2D.Double();
    stroke.moveTo(x - 17, y + 3);
    stroke.curveTo(x - 12, y - 14, x - 8, y - 10, x - 11, y + 4);
    stroke.curveTo(x - 12, y + 9, x - 3, y - 12, x - 1, y - 3);
    stroke.curveTo(x, y + 4, x + 4, y - 9, x + 6, y - 2);
    stroke.curveTo(x + 8, y + 4, x + 11, y - 6, x + 22, y - 5);
    stroke.moveTo(x - 14, y + 6);
    stroke.curveTo(x - 2, y + 2, x + 10, y + 3, x + 19, y + 1);
    Graphics2D pen = (Graphics2D) g.create();
    pen.setColor(PEN);
    pen.setStroke(new BasicStroke(0.65f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(stroke);
    pen.dispose();
  }
}
