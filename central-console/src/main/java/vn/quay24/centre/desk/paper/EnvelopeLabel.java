package vn.quay24.centre.desk.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.quay24.centre.desk.Units;
import vn.quay24.centre.desk.paper.Sheet.Align;
import vn.quay24.centre.desk.paper.Sheet.Lettering;
import vn.quay24.centre.desk.paper.Sheet.Span;
import vn.quay24.centre.dossier.Dossier;

/**
 * The label of a result's envelope, A6, PDF/A-2b: staff show its QR {@code Q24E:{code}} to the
 * kiosk's reader. It names nobody, since envelopes lie about.
 */
public final class EnvelopeLabel {
  private static final float MARGIN = 22;
  private static final float QR = 176;

  private EnvelopeLabel() {}

  /** Draws the label of a dossier that has a code. */
  public static byte[] pdf(Units.Unit unit, Dossier dossier) throws IOException {
    String code = dossier.code().orElseThrow();
    try (PDDocument document = new PDDocument()) {
      Fonts fonts = Fonts.in(document);
      try (Sheet sheet = new Sheet(document, PDRectangle.A6, MARGIN)) {
        Span whole = new Span(sheet.left(), sheet.width(), Align.CENTRE);
        sheet.text(new Lettering(fonts.regular(), 9.5f), whole, unit.name());
        sheet.skip(4);
        sheet.text(new Lettering(fonts.bold(), 15), whole, "KẾT QUẢ HỒ SƠ");
        sheet.skip(4);
        sheet.qr("Q24E:" + code, sheet.left() + (sheet.width() - QR) / 2, sheet.y(), QR);
        sheet.skip(QR + 6);
        sheet.text(new Lettering(fonts.bold(), 14), whole, code);
        sheet.skip(4);
        sheet.text(
            new Lettering(fonts.regular(), 9.5f),
            whole,
            "Số nộp tại quầy: " + dossier.manifest().submissionNumber());
        sheet.skip(10);
        sheet.rule(sheet.left(), sheet.width());
        sheet.skip(6);
        sheet.text(
            new Lettering(fonts.regular(), 8.5f),
            whole,
            "Đặt kết quả vào phong bì, dán nhãn ra ngoài, rồi đưa mã QR vào ô quét của quầy để mở ngăn tủ.");
      }
      return ArchivalDocument.finish(
          document,
          "Nhãn phong bì " + code,
          dossier.finishedAt().or(dossier::acceptedAt).orElseThrow());
    }
  }
}
