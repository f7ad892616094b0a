package vn.quay24.centre.desk.paper;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.quay24.centre.desk.Units;
import vn.quay24.centre.desk.paper.Sheet.Align;
import vn.quay24.centre.desk.paper.Sheet.Lettering;
import vn.quay24.centre.desk.paper.Sheet.Span;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Processing;
import vn.quay24.procedure.due.DueDates;
import vn.quay24.protocol.dossier.DossierContent;

/**
 * GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ, in the layout of form 1 of the one-stop decrees, as
 * PDF/A-2b. The QR names the dossier's code alone.
 */
public final class AcceptanceReceipt {
  private static final float MARGIN = 54;
  private static final float QR = 78;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy", Locale.ROOT)
          .withZone(DueDates.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy", Locale.ROOT)
          .withZone(DueDates.ZONE);

  private final Sheet sheet;
  private final Lettering body;
  private final Lettering bold;
  private final Lettering small;
  private final Lettering title;

  private AcceptanceReceipt(Sheet sheet, Fonts fonts) {
    this.sheet = sheet;
    this.body = new Lettering(fonts.regular(), 10.5f);
    this.bold = new Lettering(fonts.bold(), 10.5f);
    this.small = new Lettering(fonts.regular(), 8.5f);
    this.title = new Lettering(fonts.bold(), 14.5f);
  }

  /** Draws the receipt of an accepted dossier. */
  public static byte[] pdf(
      Units.Unit unit, Dossier dossier, DossierContent content, Procedure procedure)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      try (Sheet sheet = new Sheet(document, PDRectangle.A4, MARGIN)) {
        new AcceptanceReceipt(sheet, Fonts.in(document)).draw(unit, dossier, content, procedure);
      }
      return ArchivalDocument.finish(
          document,
          "Giấy tiếp nhận hồ sơ và hẹn trả kết quả " + dossier.code().orElseThrow(),
          dossier.acceptedAt().orElseThrow());
    }
  }

  private void draw(Units.Unit unit, Dossier dossier, DossierContent content, Procedure procedure)
      throws IOException {
    head(unit);
    Instant accepted = dossier.acceptedAt().orElseThrow();
    number(dossier, place(unit), accepted);
    sheet.skip(10);
    sheet.text(title, whole(Align.CENTRE), "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ");
    sheet.skip(10);
    people(unit, content, procedure);
    papers(content);
    times(dossier, procedure, unit, accepted);
    signatures(content);
    foot(dossier);
  }

  private void head(Units.Unit unit) throws IOException {
    float top = sheet.y();
    float half = sheet.width() * 0.44f;
    Span left = new Span(sheet.left(), half, Align.CENTRE);
    Span right = new Span(sheet.left() + half, sheet.width() - half, Align.CENTRE);
    sheet.text(body, left, "ỦY BAN NHÂN DÂN");
    sheet.text(body, left, firstPart(unit).toUpperCase(Locale.ROOT));
    sheet.text(bold, left, "TRUNG TÂM PHỤC VỤ");
    sheet.text(bold, left, "HÀNH CHÍNH CÔNG");
    sheet.skip(2);
    sheet.rule(sheet.left() + half / 2 - 35, 70);
    float bottom = sheet.y();
    sheet.moveTo(top);
    sheet.text(bold, right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    sheet.text(bold, right, "Độc lập - Tự do - Hạnh phúc");
    sheet.skip(2);
    sheet.rule(right.left() + right.width() / 2 - 78, 156);
    sheet.moveTo(bottom + 14);
  }

  private void number(Dossier dossier, String place, Instant accepted) throws IOException {
    float top = sheet.y();
    String code = dossier.code().orElseThrow();
    float qrLeft = sheet.left() + sheet.width() - QR + 8;
    sheet.qr(code, qrLeft, top - 8, QR);
    Span left = new Span(sheet.left(), sheet.width() - QR - 10, Align.LEFT);
    sheet.text(bold, left, "Mã hồ sơ: " + code);
    sheet.text(body, left, "Số nộp tại quầy: " + dossier.manifest().submissionNumber());
    sheet.text(body, left, place + ", " + DAY.format(accepted));
    sheet.moveTo(Math.max(sheet.y(), top + QR - 12));
  }

  private void people(Units.Unit unit, DossierContent content, Procedure procedure)
      throws IOException {
    DossierContent.Applicant who = content.applicant();
    sheet.text(
        body,
        whole(Align.LEFT),
        "Trung tâm Phục vụ hành chính công "
            + firstPart(unit)
            + " tiếp nhận hồ sơ của (nộp trực tuyến tại quầy tự phục vụ):");
    sheet.skip(3);
    field("Ông (Bà)", who.fullName());
    field("Số căn cước", who.number());
    field("Địa chỉ", who.residence());
    field("Số điện thoại", content.phone().isBlank() ? "–" : content.phone());
    field(
        "Nội dung yêu cầu giải quyết",
        procedure.name().vietnamese() + " (" + procedure.code() + ")");
    sheet.skip(6);
  }

  private void papers(DossierContent content) throws IOException {
    sheet.text(bold, whole(Align.LEFT), "1. Thành phần hồ sơ nộp gồm:");
    sheet.skip(3);
    float[] widths = {28, sheet.width() - 28 - 92 - 62, 92, 62};
    row(bold, widths, List.of("TT", "Thành phần hồ sơ", "Hình thức", "Số trang"));
    row(body, widths, List.of("1", "Tờ khai điện tử (công dân khai tại quầy)", "Điện tử", "1"));
    int number = 2;
    for (DossierContent.Paper paper : content.papers()) {
      row(
          body,
          widths,
          List.of(
              Integer.toString(number),
              paper.title(),
              "Bản quét",
              Integer.toString(paper.pages())));
      number++;
    }
    sheet.skip(8);
  }

  private void times(Dossier dossier, Procedure procedure, Units.Unit unit, Instant accepted)
      throws IOException {
    item("2. Số lượng hồ sơ:", "01 bộ (điện tử).");
    item("3. Thời gian giải quyết hồ sơ theo quy định là:", time(procedure.processing()));
    item("4. Thời gian nhận hồ sơ:", MOMENT.format(accepted) + ".");
    item(
        "5. Thời gian trả kết quả giải quyết hồ sơ:",
        MOMENT.format(dossier.dueAt().orElseThrow()) + ".");
    item(
        "6. Đăng ký nhận kết quả tại:",
        "tủ nhận kết quả của quầy tự phục vụ, " + unit.name() + ".");
    if (dossier.feeDue() > 0) {
      item(
          "7. Phí, lệ phí:",
          String.format(Locale.ROOT, "%,d", dossier.feeDue()).replace(',', '.')
              + " đồng ("
              + vn.quay24.procedure.fee.AmountInWords.vietnamese(dossier.feeDue())
              + ").");
    }
    sheet.skip(16);
  }

  private void signatures(DossierContent content) throws IOException {
    sheet.need(110);
    float half = sheet.width() / 2;
    float top = sheet.y();
    Span left = new Span(sheet.left(), half, Align.CENTRE);
    Span right = new Span(sheet.left() + half, half, Align.CENTRE);
    sheet.text(bold, left, "NGƯỜI NỘP HỒ SƠ");
    sheet.text(small, left, "(Đã xác thực bằng thẻ căn cước tại quầy)");
    sheet.skip(34);
    sheet.text(body, left, content.applicant().fullName());
    sheet.moveTo(top);
    sheet.text(bold, right, "NGƯỜI TIẾP NHẬN HỒ SƠ");
    sheet.text(small, right, "(Ký, ghi rõ họ tên hoặc ký số)");
    sheet.moveTo(top + 92);
  }

  private void foot(Dossier dossier) throws IOException {
    sheet.need(30);
    sheet.rule(sheet.left(), sheet.width());
    sheet.skip(5);
    sheet.text(
        small,
        whole(Align.LEFT),
        "Giấy này do hệ thống Quầy 24 lập khi hồ sơ được tiếp nhận. Tra cứu tại quầy tự phục vụ bằng thẻ căn cước hoặc phiếu nộp hồ sơ; mã tra cứu "
            + dossier.code().orElseThrow()
            + ".");
  }

  private void field(String label, String value) throws IOException {
    float labelWidth = 150;
    float top = sheet.y();
    sheet.need(body.size() * 3);
    top = Math.min(top, sheet.y());
    sheet.text(body, new Span(sheet.left(), labelWidth, Align.LEFT), label + ":");
    float labelEnd = sheet.y();
    sheet.moveTo(top);
    sheet.text(
        bold, new Span(sheet.left() + labelWidth, sheet.width() - labelWidth, Align.LEFT), value);
    sheet.moveTo(Math.max(labelEnd, sheet.y()) + 1.5f);
  }

  private void item(String label, String value) throws IOException {
    float labelWidth = bold.font().width(bold.font().writable(label), bold.size()) + 5;
    sheet.need(bold.size() * 3);
    float top = sheet.y();
    sheet.text(bold, new Span(sheet.left(), labelWidth + 1, Align.LEFT), label);
    sheet.moveTo(top);
    sheet.text(
        body, new Span(sheet.left() + labelWidth, sheet.width() - labelWidth, Align.LEFT), value);
    sheet.skip(2.5f);
  }

  private void row(Lettering type, float[] widths, List<String> cells) throws IOException {
    float padding = 4;
    float height = 0;
    for (int i = 0; i < widths.length; i++) {
      height = Math.max(height, sheet.height(type, widths[i] - 2 * padding, cells.get(i)));
    }
    height += 2 * padding;
    sheet.need(height);
    float top = sheet.y();
    float left = sheet.left();
    for (int i = 0; i < widths.length; i++) {
      sheet.box(left, top, widths[i], height);
      sheet.moveTo(top + padding - 1);
      sheet.text(
          type,
          new Span(left + padding, widths[i] - 2 * padding, i == 1 ? Align.LEFT : Align.CENTRE),
          cells.get(i));
      left += widths[i];
    }
    sheet.moveTo(top + height);
  }

  private Span whole(Align align) {
    return new Span(sheet.left(), sheet.width(), align);
  }

  private static String time(Processing processing) {
    return switch (processing.unit()) {
      case SAME_DAY ->
          "trong ngày tiếp nhận; tiếp nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo.";
      case WORKING_DAYS -> "%02d ngày làm việc.".formatted(processing.amount());
      case DAYS -> "%02d ngày.".formatted(processing.amount());
    };
  }

  /** The unit's own name, before the comma. */
  private static String firstPart(Units.Unit unit) {
    return unit.name().split(",", -1)[0].strip();
  }

  /** Where it is written: the unit's name without its kind. */
  private static String place(Units.Unit unit) {
    return firstPart(unit).replaceFirst("^(Phường|Xã|Đặc khu) ", "");
  }
}
