package vn.quay24.centre.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;

/** What the office does about money that no machine can place. Thread-safe. */
public final class Settlements {
  /** A kiosk that is cut off from the centre sends its dossiers within this. */
  private static final Duration UNDER_WAY = Duration.ofHours(24);

  private static final int LONGEST_NOTE = 300;

  private final OrderBook book;
  private final Transactions transactions;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;

  public Settlements(
      OrderBook book,
      Transactions transactions,
      AuditLog audit,
      LiveEvents live,
      InstantSource clock) {
    this.book = book;
    this.transactions = transactions;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /** Notes what was done about a transfer: returned, or booked by hand. */
  public void settle(String account, String bankTransaction, String note) throws RefusedException {
    String words = words(note);
    transactions.in(
        () -> {
          Transfer transfer =
              book.transfer(bankTransaction)
                  .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "transfer"));
          if (!transfer.outcome().needsHand() || transfer.settlement().isPresent()) {
            throw new RefusedException(Refusal.WRONG_STATE, "transfer " + bankTransaction);
          }
          if (!book.settle(
              bankTransaction, new Transfer.Settlement(clock.instant(), account, words))) {
            throw new RefusedException(Refusal.WRONG_STATE, "transfer " + bankTransaction);
          }
          audit.append(account, "transfer.settle", bankTransaction, "");
          return transfer;
        });
    live.happened(Subject.PAYMENTS);
  }

  /**
   * Notes what was done about an order that holds money without a dossier.
   *
   * @param received as the officer saw it: what came since is another matter
   */
  public void settleOrder(String account, UUID order, long received, String note)
      throws RefusedException {
    String words = words(note);
    transactions.in(
        () -> {
          PaymentOrder held =
              book.hold(order)
                  .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "order " + order));
          Instant now = clock.instant();
          boolean open =
              paidWithoutDossier(now).stream()
                  .anyMatch(orphan -> orphan.order().id().equals(order));
          if (!open || held.received() != received) {
            throw new RefusedException(Refusal.WRONG_STATE, "order " + order);
          }
          book.settle(held, new Transfer.Settlement(now, account, words));
          audit.append(account, "order.settle", order.toString(), Long.toString(received));
          return held;
        });
    live.happened(Subject.PAYMENTS);
  }

  /** A note that says something, and not too much. */
  static String words(String note) throws RefusedException {
    String words = note.strip();
    if (words.isEmpty() || words.length() > LONGEST_NOTE) {
      throw new RefusedException(Refusal.MALFORMED, "settlement note");
    }
    return words;
  }

  /**
   * An order that holds money although no dossier came, or will come, for it.
   *
   * @param held without what stands among the transfers that wait for a hand
   */
  public record Orphan(PaymentOrder order, long held) {}

  /**
   * Orders of which a part came and nobody has given up yet, the oldest first. Their kiosk takes
   * them back soon after their citizen left; then, or after a day, they are an {@link Orphan}.
   */
  public List<PaymentOrder> partPaid(Instant now) {
    return book.partPaid(now.minus(UNDER_WAY)).stream()
        .filter(order -> money(order).held(book.settled(order.id())) > 0)
        .toList();
  }

  /** Every {@link Orphan}, the oldest first. */
  public List<Orphan> paidWithoutDossier(Instant now) {
    return book.paidWithoutDossier(now.minus(UNDER_WAY)).stream()
        .map(order -> new Orphan(order, money(order).held(book.settled(order.id()))))
        .filter(orphan -> orphan.held() > 0)
        .toList();
  }

  private OrderMoney money(PaymentOrder order) {
    return new OrderMoney(order, book.ofOrder(order.id()));
  }
}
