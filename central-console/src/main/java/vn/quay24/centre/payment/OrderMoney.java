package vn.quay24.centre.payment;

import java.util.List;

/**
 * What of an order's money is whose. Every đồng is to be given back at most once: by the line of
 * its transfer, or with what else the order holds.
 *
 * @param transfers all that came for the order, in order of arrival
 */
public record OrderMoney(PaymentOrder order, List<Transfer> transfers) {
  public OrderMoney {
    transfers = List.copyOf(transfers);
  }

  /** What of this transfer is to be given back by itself. */
  public long spare(Transfer transfer) {
    return switch (transfer.outcome()) {
      case EXACT, UNDER, LATE -> 0;
      case OVER -> Math.clamp(receivedWith(transfer) - order.amount(), 0L, transfer.amount());
      case AGAIN, UNMATCHED -> transfer.amount();
    };
  }

  /**
   * What no transfer gives back by itself.
   *
   * @param settled this much of what came was settled with the order before
   */
  long held(long settled) {
    return transfers.stream()
        .filter(transfer -> receivedWith(transfer) > settled)
        .mapToLong(transfer -> transfer.amount() - spare(transfer))
        .sum();
  }

  /** Everything that came up to and with this one. */
  long receivedWith(Transfer last) {
    long received = 0;
    for (Transfer transfer : transfers) {
      received += transfer.amount();
      if (transfer.bankTransaction().equals(last.bankTransaction())) {
        return received;
      }
    }
    throw new IllegalArgumentException("not of order " + order.id());
  }
}
