package vn.quay24.device.emulator.paper;

import java.awt.Graphics2D;
import vn.quay24.typeface.BeVietnamPro;

/** A certificate on one sheet, printed on both sides. */
final class PoorHouseholdCertificate {
  private static final double TEXT = 4.1;
  private static final double TITLE = 6.4;

  private PoorHouseholdCertificate() {}

  static Sheet sheet() {
    return Sheet.twoSided(
        Stationery.sample(PoorHouseholdCertificate::front),
        Stationery.sample(PoorHouseholdCertificate::back));
  }

  private static void front(Graphics2D g) {
    Typesetter type = new Typesetter(g);
    Stationery.head(type, "THÀNH PHỐ MẪU", "ỦY BAN NHÂN DÂN PHƯỜNG MẪU", "Số: 999/GCN-HN");
    type.down(6)
        .centred("GIẤY CHỨNG NHẬN HỘ NGHÈO", BeVietnamPro.BOLD, TITLE)
        .down(10)
        .paragraph("Ủy ban nhân dân phường Mẫu chứng nhận hộ gia đình:", TEXT)
        .down(3)
        .field("Chủ hộ:", "LÊ THỊ MẪU ĐƠN", TEXT)
        .field("Ngày, tháng, năm sinh:", "17/05/1998", TEXT)
        .field("Số định danh cá nhân:", "999198007733", TEXT)
        .field("Nơi ở hiện nay:", "tổ 1, phường Mẫu, thành phố Mẫu", TEXT)
        .down(3)
        .paragraph(
            "là hộ nghèo theo chuẩn nghèo đa chiều. Danh sách người trong hộ ghi ở mặt sau.", TEXT)
        .down(3)
        .field("Có giá trị đến hết ngày:", "31 tháng 12 năm 2026", TEXT)
        .down(12);
    Stationery.foot(g, type, "Phường Mẫu, ngày 05 tháng 01 năm 2026", "CHỦ TỊCH", "Hoàng Thị Mẫu");
  }

  private static void back(Graphics2D g) {
    Typesetter type = new Typesetter(g);
    type.to(28)
        .centred("DANH SÁCH NGƯỜI TRONG HỘ", BeVietnamPro.BOLD, 5.2)
        .down(9)
        .field("1. Chủ hộ:", "LÊ THỊ MẪU ĐƠN, sinh ngày 17/05/1998", TEXT)
        .down(2)
        .field("2. Mẹ:", "LÊ THỊ MẪU, sinh ngày 03/03/1960", TEXT)
        .down(2)
        .field("3. Con:", "LÊ VĂN MẪU, sinh ngày 09/09/2021", TEXT)
        .down(10)
        .paragraph(
            "Khi có người chuyển đi, chuyển đến, sinh ra hoặc qua đời, chủ hộ báo cho Ủy ban nhân dân"
                + " phường trong 15 ngày.",
            TEXT);
  }
}
