package vn.quay24.centre.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.transaction.Transactions;

/**
 * Takes in what the bank says has come. Every transfer is kept, whatever it is: no payment is lost.
 * Thread-safe.
 */
public final class Notifications {
  private final OrderBook book;
  private final Transactions transactions;
  private final String account;
  private final Paid paid;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;

  /** What happens when an order is paid in full, in the same transaction. */
  @FunctionalInterface
  public interface Paid {
    void dossier(UUID dossier);
  }

  /**
   * @param account the office's own; money for another one matches no order
   */
  public Notifications(
      OrderBook book,
      Transactions transactions,
      String account,
      Paid paid,
      AuditLog audit,
      LiveEvents live,
      InstantSource clock) {
    this.book = book;
    this.transactions = transactions;
    this.account = account;
    this.paid = paid;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /** Books a transfer, once; the same bank transaction again changes nothing. */
  public Transfer accept(BankNotification notification) {
    Transfer transfer =
        transactions.in(
            () -> {
              Optional<Transfer> known = book.transfer(notification.transaction());
              return known.isPresent() ? again(known.get(), notification) : book(notification);
            });
    live.happened(Subject.PAYMENTS);
    return transfer;
  }

  /** Notes a notification that was not the bank's, or too old. */
  public void refused(String why) {
    audit.append("bank", "notification.refuse", "-", why);
  }

  private Transfer again(Transfer known, BankNotification notification) {
    boolean same =
        known.amount() == notification.amount()
            && known.account().equals(notification.account())
            && known.description().equals(notification.description());
    audit.append(
        "bank",
        same ? "transfer.duplicate" : "transfer.conflict",
        known.bankTransaction(),
        Long.toString(notification.amount()));
    return known;
  }

  private Transfer book(BankNotification notification) {
    Optional<Meant> meant = meantBy(notification);
    // Only once the orders are held, so that transfers of one order bear times in their order.
    Instant now = clock.instant();
    Transfer transfer =
        new Transfer(
            notification.transaction(),
            notification.account(),
            notification.amount(),
            notification.description(),
            notification.at(),
            now,
            meant.map(found -> found.order().id()),
            meant
                .map(found -> outcome(found, notification, now))
                .orElse(Transfer.Outcome.UNMATCHED),
            Optional.empty());
    if (!book.add(transfer)) {
      return again(book.transfer(notification.transaction()).orElseThrow(), notification);
    }
    // The audit log is held by whoever writes to it first: only when all else is held.
    List<Transfer> spare =
        meant.map(found -> credit(found, notification.amount(), now)).orElse(List.of());
    note(transfer, transfer.outcome());
    spare.forEach(part -> note(part, Transfer.Outcome.AGAIN));
    return transfer;
  }

  private void note(Transfer transfer, Transfer.Outcome outcome) {
    audit.append(
        "bank",
        "transfer." + outcome.name().toLowerCase(java.util.Locale.ROOT),
        transfer.order().map(UUID::toString).orElse("-"),
        transfer.bankTransaction());
  }

  /** The parts that are spare now. */
  private List<Transfer> credit(Meant meant, long amount, Instant now) {
    PaymentOrder order = meant.order();
    PaymentOrder credited = order.plus(amount, now);
    book.update(credited);
    if (order.paidAt().isPresent() || credited.paidAt().isEmpty()) {
      return List.of();
    }
    List<Transfer> spare = meant.others().stream().flatMap(other -> parts(other).stream()).toList();
    spare.forEach(part -> book.rename(part, Transfer.Outcome.AGAIN));
    paid.dossier(order.dossier());
    return spare;
  }

  /** What came for an order that never was paid in full, and was not given back yet. */
  private List<Transfer> parts(PaymentOrder other) {
    if (other.paidAt().isPresent()) {
      return List.of();
    }
    OrderMoney money = new OrderMoney(other, book.ofOrder(other.id()));
    long settled = book.settled(other.id());
    return money.transfers().stream()
        .filter(part -> !part.outcome().needsHand() && money.receivedWith(part) > settled)
        .toList();
  }

  /** The order that a transfer is for, and the others of its dossier; all of them held. */
  private record Meant(PaymentOrder order, List<PaymentOrder> others) {
    static Meant of(UUID order, List<PaymentOrder> dossier) {
      return new Meant(
          dossier.stream().filter(one -> one.id().equals(order)).findFirst().orElseThrow(),
          dossier.stream().filter(one -> !one.id().equals(order)).toList());
    }

    boolean paidByAnother() {
      return others.stream().anyMatch(other -> other.paidAt().isPresent());
    }
  }

  private Optional<Meant> meantBy(BankNotification notification) {
    if (!notification.account().equals(account)) {
      return Optional.empty();
    }
    List<PaymentOrder> meant =
        Reference.in(notification.description()).stream()
            .map(book::byReference)
            .flatMap(Optional::stream)
            .toList();
    return meant.size() == 1
        ? Optional.of(Meant.of(meant.getFirst().id(), book.holdDossier(meant.getFirst().dossier())))
        : Optional.empty();
  }

  private static Transfer.Outcome outcome(Meant meant, BankNotification notification, Instant now) {
    PaymentOrder order = meant.order();
    if (meant.paidByAnother()) {
      return Transfer.Outcome.AGAIN;
    }
    long due = order.amount() - order.received();
    if (notification.amount() < due) {
      return Transfer.Outcome.UNDER;
    }
    if (notification.amount() > due) {
      return Transfer.Outcome.OVER;
    }
    return order.cancelled() || now.isAfter(order.expiresAt())
        ? Transfer.Outcome.LATE
        : Transfer.Outcome.EXACT;
  }
}
