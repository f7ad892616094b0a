package vn.quay24.centre.payment;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;

/** Payment orders of kiosks. Thread-safe. */
public final class Payments {
  /** How long a QR is shown; money that comes later still counts. */
  private static final Duration SHOWN = Duration.ofMinutes(15);

  private final OrderBook book;
  private final Transactions transactions;
  private final FeeSchedule fees;
  private final Order.Payee payee;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Payments(
      OrderBook book,
      Transactions transactions,
      FeeSchedule fees,
      Order.Payee payee,
      AuditLog audit,
      LiveEvents live,
      InstantSource clock) {
    this.book = book;
    this.transactions = transactions;
    this.fees = fees;
    this.payee = payee;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /** Makes an order; asked again with the same id, gives the same one. */
  public Order order(KioskId kiosk, OrderRequest request) throws RefusedException {
    return transactions.in(
        () -> {
          Optional<PaymentOrder> known = book.find(request.order());
          if (known.isPresent()) {
            return sameOrder(known.get(), kiosk, request).view(payee);
          }
          if (request.amount() < 1
              || !fees.asks(
                  request.procedureCode(), request.catalogueVersion(), request.amount())) {
            throw new RefusedException(
                Refusal.AMOUNT_DIFFERS,
                "order " + request.order() + ", catalogue " + request.catalogueVersion());
          }
          PaymentOrder order = newOrder(kiosk, request);
          book.add(order);
          audit.append(kiosk.value(), "order.make", order.id().toString(), "" + order.amount());
          return order.view(payee);
        });
  }

  /** An order of this kiosk. */
  public Order find(KioskId kiosk, UUID order) throws RefusedException {
    return own(book.find(order), kiosk, order).view(payee);
  }

  /** Takes an order back, unless money was faster. */
  public Order cancel(KioskId kiosk, UUID id) throws RefusedException {
    Order left =
        transactions.in(
            () -> {
              PaymentOrder order = own(book.hold(id), kiosk, id);
              if (order.state() == Order.State.PAID || order.cancelled()) {
                return order.view(payee);
              }
              PaymentOrder cancelled = order.cancel();
              book.update(cancelled);
              audit.append(kiosk.value(), "order.cancel", id.toString(), "");
              return cancelled.view(payee);
            });
    if (left.received() > 0) {
      live.happened(Subject.PAYMENTS); // what came is to be given back
    }
    return left;
  }

  private PaymentOrder newOrder(KioskId kiosk, OrderRequest request) {
    Instant now = clock.instant();
    String reference = Reference.next(random);
    while (book.byReference(reference).isPresent()) {
      reference = Reference.next(random);
    }
    return new PaymentOrder(
        request.order(),
        request.dossier(),
        kiosk,
        reference,
        request.procedureCode(),
        request.amount(),
        0,
        false,
        now,
        now.plus(SHOWN),
        Optional.empty());
  }

  private static PaymentOrder sameOrder(PaymentOrder known, KioskId kiosk, OrderRequest request)
      throws RefusedException {
    own(Optional.of(known), kiosk, request.order());
    if (!known.dossier().equals(request.dossier()) || known.amount() != request.amount()) {
      throw new RefusedException(Refusal.CONTENT_DIFFERS, "order " + request.order());
    }
    return known;
  }

  private static PaymentOrder own(Optional<PaymentOrder> order, KioskId kiosk, UUID id)
      throws RefusedException {
    return order
        .filter(candidate -> candidate.kiosk().equals(kiosk))
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "order " + id));
  }
}
