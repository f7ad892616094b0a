package vn.quay24.device.emulator.paper;

import java.awt.Graphics2D;
import java.util.List;
import vn.quay24.typeface.BeVietnamPro;

/**
 * Papers for demonstration and tests: laid out like those that offices issue, marked as samples,
 * about people who do not exist (numbers begin with 999).
 */
public final class SamplePapers {
  private static final double TEXT = 4.1;
  private static final double TITLE = 6.4;

  private SamplePapers() {}

  /** All of them, those for the divorced and the widowed first. */
  public static List<SamplePaper> all() {
    return List.of(
        divorceDecision(), divorceExtract(), deathExtract(), authorisation(), poorHousehold());
  }

  /** A court's decision that accepts a divorce by consent; two pages. */
  public static SamplePaper divorceDecision() {
    return new SamplePaper(
        "quyet-dinh-ly-hon",
        "Quyết định công nhận thuận tình ly hôn",
        List.of(
            Stationery.sample(SamplePapers::divorceDecisionFirst),
            Stationery.sample(SamplePapers::divorceDecisionSecond)));
  }

  /** An extract of the register of divorces; one page. */
  public static SamplePaper divorceExtract() {
    return new SamplePaper(
        "trich-luc-ly-hon",
        "Trích lục ghi chú ly hôn",
        List.of(Stationery.sample(SamplePapers::divorceExtract)));
  }

  /** An extract of the register of deaths; one page. */
  public static SamplePaper deathExtract() {
    return new SamplePaper(
        "trich-luc-khai-tu",
        "Trích lục khai tử (giấy chứng tử)",
        List.of(Stationery.sample(SamplePapers::deathExtract)));
  }

  /** A letter of authority; one page. */
  public static SamplePaper authorisation() {
    return new SamplePaper(
        "giay-uy-quyen", "Giấy ủy quyền", List.of(Stationery.sample(SamplePapers::authorisation)));
  }

  /** A certificate of a poor household; one sheet, both sides. */
  public static SamplePaper poorHousehold() {
    return new SamplePaper(
        "giay-chung-nhan-ho-ngheo",
        "Giấy chứng nhận hộ nghèo",
        List.of(PoorHouseholdCertificate.sheet()));
  }

  private static void divorceDecisionFirst(Graphics2D g) {
    Typesetter type = new Typesetter(g);
    Stationery.head(
        type, "TÒA ÁN NHÂN DÂN", "KHU VỰC MẪU - THÀNH PHỐ MẪU", "Số: 999/2024/QĐST-HNGĐ");
    type.centred("QUYẾT ĐỊNH", BeVietnamPro.BOLD, TITLE)
        .centred("CÔNG NHẬN THUẬN TÌNH LY HÔN", BeVietnamPro.BOLD, 4.9)
        .centred("VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ", BeVietnamPro.BOLD, 4.9)
        .down(5)
        .paragraph(
            "Căn cứ hồ sơ việc hôn nhân và gia đình thụ lý số 999/2024/TLST-HNGĐ ngày 05 tháng 3 năm"
                + " 2024, giữa:",
            TEXT)
        .down(2)
        .field("Người yêu cầu thứ nhất:", "bà NGUYỄN THỊ MẪU", TEXT)
        .field("Sinh ngày:", "01/01/1990; số định danh cá nhân: 999190000123", TEXT)
        .field("Nơi cư trú:", "số 1 đường Mẫu, phường Mẫu, thành phố Mẫu", TEXT)
        .down(2)
        .field("Người yêu cầu thứ hai:", "ông TRẦN VĂN MẪU", TEXT)
        .field("Sinh ngày:", "02/02/1988; số định danh cá nhân: 999088000456", TEXT)
        .field("Nơi cư trú:", "số 2 đường Mẫu, phường Mẫu, thành phố Mẫu", TEXT)
        .down(3)
        .bold("XÉT THẤY:", TEXT)
        .paragraph(
            "Việc thuận tình ly hôn và thỏa thuận của các đương sự được ghi trong biên bản ghi nhận sự"
                + " tự nguyện ly hôn và hòa giải thành ngày 20 tháng 3 năm 2024 là hoàn toàn tự nguyện,"
                + " không vi phạm điều cấm của luật và không trái đạo đức xã hội.",
            TEXT)
        .down(1.5)
        .paragraph(
            "Đã hết thời hạn 07 ngày kể từ ngày lập biên bản, không có đương sự nào thay đổi ý kiến về"
                + " sự thỏa thuận đó.",
            TEXT)
        .down(3)
        .bold("QUYẾT ĐỊNH:", TEXT)
        .paragraph(
            "1. Công nhận sự thuận tình ly hôn giữa bà Nguyễn Thị Mẫu và ông Trần Văn Mẫu.", TEXT)
        .down(1.5)
        .paragraph("2. Về con chung: các đương sự xác nhận không có con chung.", TEXT);
    pageNumber(type, "1/2");
  }

  private static void divorceDecisionSecond(Graphics2D g) {
    Typesetter type = new Typesetter(g);
    type.to(28)
        .paragraph(
            "3. Về tài sản chung và nợ chung: các đương sự tự thỏa thuận, không yêu cầu Tòa án giải"
                + " quyết.",
            TEXT)
        .down(1.5)
        .paragraph(
            "4. Về lệ phí: bà Nguyễn Thị Mẫu và ông Trần Văn Mẫu mỗi người chịu một nửa lệ phí theo quy"
                + " định.",
            TEXT)
        .down(1.5)
        .paragraph(
            "5. Quyết định này có hiệu lực pháp luật ngay sau khi được ban hành và không bị kháng cáo,"
                + " kháng nghị theo thủ tục phúc thẩm.",
            TEXT)
        .down(12);
    double top = type.y();
    type.column("Nơi nhận:", BeVietnamPro.SEMI_BOLD, 3.3, 26, 90, false)
        .column("- Các đương sự;", BeVietnamPro.REGULAR, 3.1, 26, 90, false)
        .column("- UBND nơi đăng ký kết hôn;", BeVietnamPro.REGULAR, 3.1, 26, 90, false)
        .column("- Lưu: hồ sơ vụ việc.", BeVietnamPro.REGULAR, 3.1, 26, 90, false)
        .to(top);
    Stationery.foot(
        g, type, "Thành phố Mẫu, ngày 28 tháng 3 năm 2024", "THẨM PHÁN", "Lê Thị Mẫu Đơn");
    pageNumber(type, "2/2");
  }

  private static void pageNumber(Typesetter type, String number) {
    type.to(274).column(number, BeVietnamPro.REGULAR, 3.2, 26, 190, true);
  }

  private static void divorceExtract(Graphics2D g) {
    Typesetter type = new Typesetter(g);
    Stationery.head(type, "THÀNH PHỐ MẪU", "ỦY BAN NHÂN DÂN PHƯỜNG MẪU", "Số: 999/TLGCLH");
    type.down(6)
        .centred("TRÍCH LỤC", BeVietnamPro.BOLD, TITLE)
        .centred("GHI VÀO SỔ HỘ TỊCH VIỆC LY HÔN", BeVietnamPro.BOLD, 5.2)
        .down(9)
        .field("Họ, chữ đệm, tên:", "NGUYỄN THỊ MẪU", TEXT)
        .field("Ngày, tháng, năm sinh:", "01/01/1990", TEXT)
        .field("Số định danh cá nhân:", "999190000123", TEXT)
        .field("Nơi cư trú:", "số 1 đường Mẫu, phường Mẫu, thành phố Mẫu", TEXT)
        .down(4)
        .field("Và ông:", "TRẦN VĂN MẪU", TEXT)
        .field("Ngày, tháng, năm sinh:", "02/02/1988", TEXT)
        .field("Số định danh cá nhân:", "999088000456", TEXT)
        .down(4)
        .paragraph(
            "Đã ly hôn theo Quyết định số 999/2024/QĐST-HNGĐ ngày 28 tháng 3 năm 2024 của Tòa án nhân"
                + " dân khu vực Mẫu.",
            TEXT)
        .down(2)
        .field("Ghi vào sổ ngày:", "15 tháng 4 năm 2024, số 999", TEXT)
        .down(10);
    Stationery.foot(
        g,
        type,
        "Phường Mẫu, ngày 15 tháng 4 năm 2024",
        "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH",
        "Phạm Văn Mẫu");
  }

  private static void deathExtract(Graphics2D g) {
    Typesetter type = new Typesetter(g);
    Stationery.head(type, "THÀNH PHỐ MẪU", "ỦY BAN NHÂN DÂN PHƯỜNG MẪU", "Số: 999/TLKT");
    type.down(6)
        .centred("TRÍCH LỤC KHAI TỬ", BeVietnamPro.BOLD, TITLE)
        .down(10)
        .field("Họ, chữ đệm, tên:", "TRẦN VĂN MẪU", TEXT)
        .field("Ngày, tháng, năm sinh:", "02/02/1958", TEXT)
        .field("Giới tính:", "Nam;   Dân tộc: Kinh;   Quốc tịch: Việt Nam", TEXT)
        .field("Số định danh cá nhân:", "999058000789", TEXT)
        .field("Nơi cư trú cuối cùng:", "thôn Mẫu, xã Mẫu, thành phố Mẫu", TEXT)
        .down(4)
        .field("Đã chết vào lúc:", "04 giờ 30 phút, ngày 12 tháng 6 năm 2023", TEXT)
        .field("Nơi chết:", "tại nhà riêng, thôn Mẫu, xã Mẫu", TEXT)
        .field("Nguyên nhân chết:", "tuổi cao, bệnh già", TEXT)
        .field("Giấy báo tử số:", "999/GBT, ngày 12 tháng 6 năm 2023", TEXT)
        .down(4)
        .field("Đăng ký khai tử tại:", "Ủy ban nhân dân phường Mẫu, thành phố Mẫu", TEXT)
        .field("Số:", "999, ngày 14 tháng 6 năm 2023", TEXT)
        .field("Người đi khai tử:", "LÊ THỊ MẪU, số định danh 999160000321", TEXT)
        .down(10);
    Stationery.foot(
        g, type, "Phường Mẫu, ngày 14 tháng 6 năm 2023", "PHÓ CHỦ TỊCH", "Hoàng Thị Mẫu");
  }

  private static void authorisation(Graphics2D g) {
    Typesetter type = new Typesetter(g);
    type.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BeVietnamPro.SEMI_BOLD, TEXT)
        .centred("Độc lập - Tự do - Hạnh phúc", BeVietnamPro.SEMI_BOLD, TEXT)
        .down(1)
        .rule(81, 135)
        .down(10)
        .centred("GIẤY ỦY QUYỀN", BeVietnamPro.BOLD, TITLE)
        .down(8)
        .field("Tôi là:", "LÊ THỊ MẪU, sinh ngày 03/03/1960", TEXT)
        .field("Số định danh cá nhân:", "999160000321", TEXT)
        .field("Nơi cư trú:", "thôn Mẫu, xã Mẫu, thành phố Mẫu", TEXT)
        .down(3)
        .field("Ủy quyền cho con tôi là:", "TRẦN THỊ MẪU, sinh ngày 04/04/1992", TEXT)
        .field("Số định danh cá nhân:", "999192000654", TEXT)
        .down(4)
        .paragraph(
            "Được thay mặt tôi nộp hồ sơ, nộp lệ phí và nhận kết quả thủ tục cấp bản sao trích lục hộ"
                + " tịch tại Ủy ban nhân dân phường Mẫu. Tôi chịu trách nhiệm về việc ủy quyền này.",
            TEXT)
        .down(3)
        .field("Giấy có giá trị đến hết ngày:", "31 tháng 12 năm 2026", TEXT)
        .down(12);
    Stationery.foot(g, type, "Xã Mẫu, ngày 02 tháng 11 năm 2026", "NGƯỜI ỦY QUYỀN", "Lê Thị Mẫu");
  }
}
