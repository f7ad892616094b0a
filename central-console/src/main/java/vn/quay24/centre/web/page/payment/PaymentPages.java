package vn.quay24.centre.web.page.payment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.payment.OrderBook;
import vn.quay24.centre.payment.OrderMoney;
import vn.quay24.centre.payment.PaymentOrder;
import vn.quay24.centre.payment.Settlements;
import vn.quay24.centre.payment.Transfer;
import vn.quay24.centre.payment.UnreadNotices;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Routes;
import vn.quay24.centre.web.page.Frame.Section;
import vn.quay24.centre.web.page.Moments;
import vn.quay24.centre.web.page.Pages;

/** Money that came: what needs a hand, and everything else. */
public final class PaymentPages implements Routes {
  private static final int MOST = 200;

  private final Pages pages;
  private final OrderBook book;
  private final UnreadNotices unread;
  private final DossierShelf dossiers;
  private final Settlements settlements;
  private final InstantSource clock;

  /** What the page reads. */
  public record Sources(OrderBook book, UnreadNotices unread, DossierShelf dossiers) {}

  public PaymentPages(Pages pages, Sources sources, Settlements settlements, InstantSource clock) {
    this.pages = pages;
    this.book = sources.book();
    this.unread = sources.unread();
    this.dossiers = sources.dossiers();
    this.settlements = settlements;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/payments",
        ctx -> pages.show(ctx, "payments/page.jte", "Khoản thu", Section.PAYMENTS, read()));
    routes.get(
        "/payments/lists",
        ctx -> {
          Session session = Pages.session(ctx, Section.PAYMENTS);
          pages.piece(ctx, "payments/lists.jte", Map.of("page", read(), "csrf", session.csrf()));
        });
    routes.post("/payments/settle", this::settle);
    routes.post("/payments/settle-notice", this::settleNotice);
    routes.post("/payments/settle-order", this::settleOrder);
  }

  private void settle(Context ctx) throws RefusedException {
    Session session = Pages.session(ctx, Section.PAYMENTS);
    settlements.settle(session.account().name(), field(ctx, "transaction"), field(ctx, "note"));
    ctx.redirect("/payments?notice=settled");
  }

  private void settleNotice(Context ctx) throws RefusedException {
    Session session = Pages.session(ctx, Section.PAYMENTS);
    unread.settle(session.account().name(), field(ctx, "notice"), field(ctx, "note"));
    ctx.redirect("/payments?notice=settled");
  }

  private void settleOrder(Context ctx) throws RefusedException {
    Session session = Pages.session(ctx, Section.PAYMENTS);
    try {
      settlements.settleOrder(
          session.account().name(),
          UUID.fromString(field(ctx, "order")),
          Long.parseLong(field(ctx, "received")),
          field(ctx, "note"));
    } catch (IllegalArgumentException _) {
      throw new RefusedException(Refusal.MALFORMED, "order or amount of a settlement");
    }
    ctx.redirect("/payments?notice=settled");
  }

  private PaymentsView read() {
    List<PaymentsView.Line> open = book.unsettled().stream().map(this::line).toList();
    List<PaymentsView.Line> all = book.transfers(MOST).stream().map(this::line).toList();
    List<PaymentsView.Orphan> orphans =
        settlements.paidWithoutDossier(clock.instant()).stream().map(this::orphan).toList();
    List<PaymentsView.Unread> notices =
        unread.open().stream()
            .map(
                notice ->
                    new PaymentsView.Unread(
                        notice.id(), Moments.full(notice.receivedAt()), notice.text()))
            .toList();
    List<PaymentsView.Part> parts =
        settlements.partPaid(clock.instant()).stream().map(PaymentPages::part).toList();
    return new PaymentsView(open, notices, orphans, parts, all);
  }

  private static PaymentsView.Part part(PaymentOrder order) {
    return new PaymentsView.Part(
        order.reference(),
        Moments.dong(order.received()),
        Moments.dong(order.amount() - order.received()),
        Moments.full(order.createdAt()),
        order.kiosk().value());
  }

  private PaymentsView.Line line(Transfer transfer) {
    Optional<PaymentOrder> order = transfer.order().flatMap(book::find);
    return new PaymentsView.Line(
        transfer.bankTransaction(),
        Moments.full(transfer.at()),
        Moments.dong(transfer.amount()),
        transfer.description(),
        order.map(PaymentOrder::reference).orElse("–"),
        order.map(PaymentOrder::dossier).flatMap(this::number).orElse(""),
        order.map(PaymentOrder::dossier).map(UUID::toString).orElse(""),
        label(transfer, order),
        tone(transfer.outcome()),
        transfer.settlement().map(done -> done.note() + " · " + done.account()).orElse(""));
  }

  private PaymentsView.Orphan orphan(Settlements.Orphan orphan) {
    PaymentOrder order = orphan.order();
    return new PaymentsView.Orphan(
        order.id().toString(),
        order.received(),
        order.reference(),
        Moments.dong(orphan.held()),
        Moments.full(order.paidAt().or(() -> Optional.of(order.createdAt()))),
        order.kiosk().value(),
        why(order));
  }

  private static String why(PaymentOrder order) {
    if (order.cancelled()) {
      return order.paidAt().isPresent()
          ? "Công dân đã hủy, tiền vẫn đến"
          : "Mới nộp một phần rồi thôi, hãy hoàn trả";
    }
    return order.paidAt().isPresent()
        ? "Đã nộp đủ, hồ sơ chưa đến trung tâm"
        : "Mới nộp một phần, hồ sơ chưa đến trung tâm";
  }

  private Optional<String> number(UUID dossier) {
    return dossiers
        .find(dossier)
        .filter(found -> found.storedAt().isPresent())
        .map(found -> found.code().orElse(found.manifest().submissionNumber()));
  }

  private OrderMoney money(PaymentOrder order) {
    return new OrderMoney(order, book.ofOrder(order.id()));
  }

  private String label(Transfer transfer, Optional<PaymentOrder> order) {
    return switch (transfer.outcome()) {
      case EXACT -> "Khớp";
      case UNDER -> "Nộp thiếu";
      case OVER ->
          "Nộp thừa " + order.map(found -> Moments.dong(money(found).spare(transfer))).orElse("");
      case AGAIN -> "Nộp lần hai, cần hoàn trả";
      case LATE -> "Khớp, đến muộn";
      case UNMATCHED -> "Chưa khớp";
    };
  }

  private static String tone(Transfer.Outcome outcome) {
    return switch (outcome) {
      case EXACT, LATE -> "green";
      case UNDER, OVER, AGAIN -> "brown";
      case UNMATCHED -> "red";
    };
  }

  private static String field(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
