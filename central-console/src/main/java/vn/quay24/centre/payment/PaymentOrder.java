package vn.quay24.centre.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.payment.Order;

/**
 * A payment order as the centre keeps it. Amounts in đồng.
 *
 * @param received everything that came with its reference
 * @param cancelled the citizen changed their mind; money may still come
 * @param paidAt when enough had come
 */
public record PaymentOrder(
    UUID id,
    UUID dossier,
    KioskId kiosk,
    String reference,
    String procedureCode,
    long amount,
    long received,
    boolean cancelled,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> paidAt) {

  /** Money decides first: an order that was cancelled and then paid is paid. */
  public Order.State state() {
    if (received >= amount) {
      return Order.State.PAID;
    }
    if (cancelled) {
      return Order.State.CANCELLED;
    }
    return received > 0 ? Order.State.UNDERPAID : Order.State.PENDING;
  }

  /** The order after this much more has come. */
  PaymentOrder plus(long money, Instant now) {
    long total = Math.addExact(received, money);
    Optional<Instant> paid = paidAt.isEmpty() && total >= amount ? Optional.of(now) : paidAt;
    return new PaymentOrder(
        id,
        dossier,
        kiosk,
        reference,
        procedureCode,
        amount,
        total,
        cancelled,
        createdAt,
        expiresAt,
        paid);
  }

  PaymentOrder cancel() {
    return new PaymentOrder(
        id,
        dossier,
        kiosk,
        reference,
        procedureCode,
        amount,
        received,
        true,
        createdAt,
        expiresAt,
        paidAt);
  }

  /** As the kiosk sees it. */
  Order view(Order.Payee payee) {
    return new Order(id, dossier, reference, amount, payee, state(), received, expiresAt, paidAt);
  }
}
