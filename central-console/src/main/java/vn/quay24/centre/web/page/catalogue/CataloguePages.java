package vn.quay24.centre.web.page.catalogue;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.quay24.centre.catalogue.PublishedCatalogues;
import vn.quay24.centre.catalogue.ReleaseHistory;
import vn.quay24.centre.catalogue.Releases;
import vn.quay24.centre.web.Routes;
import vn.quay24.centre.web.page.Frame.Section;
import vn.quay24.centre.web.page.Moments;
import vn.quay24.centre.web.page.Pages;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Processing;

/** What kiosks are offered, and every upload with the reason when it was refused. */
public final class CataloguePages implements Routes {
  private static final int UPLOADS = 30;

  private final Pages pages;
  private final PublishedCatalogues catalogues;
  private final Releases releases;

  public CataloguePages(Pages pages, PublishedCatalogues catalogues, Releases releases) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.releases = releases;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/catalogue",
        ctx ->
            pages.show(ctx, "catalogue/page.jte", "Danh mục thủ tục", Section.CATALOGUE, read()));
    routes.get(
        "/catalogue/lists",
        ctx -> {
          var _ = Pages.session(ctx, Section.CATALOGUE);
          pages.piece(ctx, "catalogue/lists.jte", Map.of("page", read()));
        });
  }

  private CatalogueView read() {
    List<Procedure> procedures = catalogues.current().map(Catalogue::procedures).orElse(List.of());
    return new CatalogueView(
        catalogues.currentRelease(),
        procedures.stream().map(CataloguePages::line).toList(),
        catalogues.current().map(CataloguePages::holidays).orElse(""),
        releases.history(UPLOADS).stream().map(CataloguePages::upload).toList());
  }

  private static CatalogueView.Line line(Procedure procedure) {
    return new CatalogueView.Line(
        procedure.code(),
        procedure.name().vietnamese(),
        fee(procedure.fee()),
        time(procedure.processing()),
        switch (procedure.channelLevel()) {
          case FULL -> "Toàn trình";
          case PARTIAL -> "Một phần";
        });
  }

  private static String fee(Fee fee) {
    if (fee.free()) {
      return "Không thu";
    }
    String when =
        switch (fee.timing()) {
          case BEFORE_SUBMISSION -> ", khi nộp";
          case AFTER_ACCEPTANCE -> ", sau tiếp nhận";
        };
    return Moments.dong(fee.amount()) + (fee.quantityFrom().isPresent() ? " mỗi bản" : "") + when;
  }

  private static String time(Processing processing) {
    return switch (processing.unit()) {
      case SAME_DAY -> "Trong ngày";
      case WORKING_DAYS -> processing.amount() + " ngày làm việc";
      case DAYS -> processing.amount() + " ngày";
    };
  }

  private static String holidays(Catalogue catalogue) {
    return catalogue.calendar().years().stream()
        .map(year -> Integer.toString(year.year()))
        .collect(Collectors.joining(", "));
  }

  private static CatalogueView.Upload upload(ReleaseHistory.Entry entry) {
    return new CatalogueView.Upload(
        entry.number() == 0 ? "–" : Long.toString(entry.number()),
        Moments.full(entry.at()),
        entry.actor(),
        entry.refusal().isEmpty(),
        entry.refusal().map(reason -> reason(reason.word())).orElse(""),
        entry.refusal().map(ReleaseHistory.Reason::file).orElse(""));
  }

  private static String reason(String word) {
    return switch (word) {
      case "malformed" -> "Tệp không đúng mẫu";
      case "signatureInvalid" -> "Chữ ký không hợp lệ: tệp đã bị sửa hoặc ký bằng khóa lạ";
      case "rollback" -> "Cũ hơn hoặc bằng bản đang phục vụ";
      case "wrongVersion" -> "Số phiên bản không khớp giữa các tệp";
      case "expired" -> "Đã quá hạn hiệu lực";
      case "hashMismatch" -> "Nội dung không khớp mã băm: tệp đã bị sửa";
      case "tooLarge" -> "Tệp quá lớn";
      case "missing" -> "Thiếu tệp";
      case "catalogueInvalid" -> "Danh mục có lỗi";
      default -> word;
    };
  }
}
