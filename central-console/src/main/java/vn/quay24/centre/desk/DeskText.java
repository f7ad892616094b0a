package vn.quay24.centre.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.procedure.due.DueDates;

/** SMS about decisions: who, what, and what to do now. */
final class DeskText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'ngày' dd/MM/yyyy", Locale.ROOT)
          .withZone(DueDates.ZONE);

  private DeskText() {}

  static String accepted(Units.Unit unit, Dossier dossier) {
    String start =
        "%s: Hồ sơ nộp số %s đã được tiếp nhận. Mã hồ sơ: %s."
            .formatted(
                unit.name(), dossier.manifest().submissionNumber(), dossier.code().orElseThrow());
    return dossier.state().orElseThrow() == vn.quay24.protocol.dossier.DossierState.PAYMENT_ASKED
        ? start
            + " Ông/bà vui lòng nộp phí %s đồng tại quầy, mục Tra cứu hồ sơ."
                .formatted(thousands(dossier.feeDue()))
        : start
            + " Hẹn trả kết quả: %s. Tra cứu tại quầy bằng thẻ căn cước hoặc phiếu."
                .formatted(moment(dossier.dueAt().orElseThrow()));
  }

  static String supplement(Units.Unit unit, Dossier dossier) {
    return "%s: Hồ sơ nộp số %s cần bổ sung: %s Ông/bà xem đầy đủ tại quầy, mục Tra cứu hồ sơ."
        .formatted(unit.name(), dossier.manifest().submissionNumber(), sentence(dossier));
  }

  static String refused(Units.Unit unit, Dossier dossier) {
    return "%s: Rất tiếc, hồ sơ nộp số %s không được tiếp nhận. Lý do: %s"
        .formatted(unit.name(), dossier.manifest().submissionNumber(), sentence(dossier));
  }

  static String finished(Units.Unit unit, Dossier dossier) {
    return "%s: Hồ sơ %s đã có kết quả. Khi kết quả được đặt vào tủ, ông/bà sẽ nhận được mã mở tủ qua tin nhắn."
        .formatted(unit.name(), dossier.code().orElseThrow());
  }

  private static String sentence(Dossier dossier) {
    String words = dossier.message().orElse("").replaceAll("\\s+", " ");
    String kept = words.length() <= 400 ? words : words.substring(0, 399) + "…";
    return kept.endsWith(".") || kept.endsWith("…") ? kept : kept + ".";
  }

  /** As Vietnamese writes it, whatever this machine's locale is. */
  static String thousands(long amount) {
    return String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
  }

  private static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
