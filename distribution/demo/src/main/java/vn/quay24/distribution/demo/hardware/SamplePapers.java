package vn.quay24.distribution.demo.hardware;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.quay24.typeface.BeVietnamPro;

/** Draws the papers that lie on the bench: A4 at 200 dpi, invented people, marked as samples. */
final class SamplePapers {
  static final int WIDTH = 1654;
  static final int HEIGHT = 2339;

  private static final int MARGIN = 180;
  private static final Color INK = new Color(0x20242A);
  private static final List<String> HEAD =
      List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");

  private final Font regular;
  private final Font bold;

  SamplePapers() throws IOException {
    regular = font(BeVietnamPro.REGULAR);
    bold = font(BeVietnamPro.BOLD);
  }

  private static Font font(BeVietnamPro face) throws IOException {
    try (InputStream file = face.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException e) {
      throw new IOException("the product's typeface cannot be read", e);
    }
  }

  List<Sheet> all() {
    return List.of(
        new Sheet("ly-hon-1", "Quyết định ly hôn, trang 1", divorce()),
        new Sheet("ly-hon-2", "Quyết định ly hôn, trang 2", divorceEnd()),
        new Sheet("khai-tu", "Trích lục khai tử", death()),
        new Sheet("trang-trang", "Trang trắng", blank()),
        new Sheet("dat-xeo", "Giấy đặt xéo", crooked()));
  }

  private BufferedImage divorce() {
    return page(
        "QUYẾT ĐỊNH",
        "Công nhận thuận tình ly hôn và sự thỏa thuận của các đương sự",
        List.of(
            "Số: 999/2021/QĐST-HNGĐ",
            "",
            "Căn cứ hồ sơ vụ việc hôn nhân và gia đình thụ lý số 999/2021/TLST-HNGĐ",
            "ngày 05 tháng 4 năm 2021, giữa:",
            "",
            "Người yêu cầu: bà Lê Thị Mẫu Đơn, sinh năm 1998",
            "Người yêu cầu: ông Phan Văn Thử, sinh năm 1995",
            "",
            "Xét thấy việc thuận tình ly hôn và thỏa thuận của các đương sự được ghi",
            "trong biên bản hòa giải là hoàn toàn tự nguyện, không vi phạm điều cấm",
            "của luật và không trái đạo đức xã hội.",
            "",
            "Đã hết thời hạn 07 ngày kể từ ngày lập biên bản, không có đương sự nào",
            "thay đổi ý kiến về sự thỏa thuận đó.",
            "",
            "QUYẾT ĐỊNH:",
            "Điều 1. Công nhận sự thuận tình ly hôn giữa bà Lê Thị Mẫu Đơn và",
            "ông Phan Văn Thử."));
  }

  private BufferedImage divorceEnd() {
    return page(
        "",
        "",
        List.of(
            "Điều 2. Công nhận sự thỏa thuận của các đương sự về tài sản chung:",
            "các bên tự thỏa thuận, không yêu cầu Tòa án giải quyết.",
            "",
            "Điều 3. Về con chung: không có.",
            "",
            "Điều 4. Về án phí: mỗi bên chịu một phần hai theo quy định.",
            "",
            "Quyết định này có hiệu lực pháp luật ngay sau khi được ban hành và",
            "không bị kháng cáo, kháng nghị theo thủ tục phúc thẩm.",
            "",
            "",
            "                                                                      THẨM PHÁN",
            "                                                                      (đã ký)"));
  }

  private BufferedImage death() {
    return page(
        "TRÍCH LỤC KHAI TỬ",
        "(Bản sao)",
        List.of(
            "Họ, chữ đệm, tên người đã chết: TRẦN VĂN HÒA",
            "Ngày, tháng, năm sinh: 01/01/1950",
            "Giới tính: Nam      Dân tộc: Kinh      Quốc tịch: Việt Nam",
            "Số định danh cá nhân: 999050000001",
            "",
            "Đã chết vào lúc: 06 giờ 30 phút, ngày 12 tháng 02 năm 2020",
            "Nơi chết: tại nhà",
            "Nguyên nhân chết: tuổi già",
            "",
            "Đăng ký khai tử tại: UBND phường Mẫu, thành phố Mẫu",
            "Số: 999/2020, ngày 14 tháng 02 năm 2020"));
  }

  private BufferedImage page(String title, String subtitle, List<String> lines) {
    BufferedImage image = blank();
    Graphics2D pen = pen(image);
    pen.setColor(new Color(0xEFE3E0));
    pen.setFont(bold.deriveFont(420f));
    pen.rotate(-0.6, WIDTH / 2.0, HEIGHT / 2.0);
    pen.drawString("MẪU", WIDTH / 2 - 420, HEIGHT / 2 + 150);
    pen.rotate(0.6, WIDTH / 2.0, HEIGHT / 2.0);
    pen.setColor(INK);
    int y = 200;
    for (String line : HEAD) {
      centred(pen, bold.deriveFont(34f), line, y);
      y += 56;
    }
    pen.fillRect(WIDTH / 2 - 190, y - 24, 380, 3);
    y += 110;
    if (!title.isEmpty()) {
      centred(pen, bold.deriveFont(52f), title, y);
      centred(pen, bold.deriveFont(34f), subtitle, y + 66);
      y += 190;
    }
    pen.setFont(regular.deriveFont(34f));
    for (String line : lines) {
      pen.drawString(line, MARGIN, y);
      y += 62;
    }
    pen.dispose();
    return image;
  }

  private static void centred(Graphics2D pen, Font font, String text, int y) {
    pen.setFont(font);
    pen.drawString(text, (WIDTH - pen.getFontMetrics().stringWidth(text)) / 2, y);
  }

  private static BufferedImage blank() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.dispose();
    return image;
  }

  private BufferedImage crooked() {
    BufferedImage image = blank();
    Graphics2D pen = pen(image);
    pen.rotate(Math.toRadians(4), WIDTH / 2.0, HEIGHT / 2.0);
    pen.drawImage(death(), 0, 0, null);
    pen.dispose();
    return image;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    return pen;
  }
}
