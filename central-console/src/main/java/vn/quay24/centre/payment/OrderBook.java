package vn.quay24.centre.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where orders and transfers are kept. Joins a running transaction. */
public interface OrderBook {

  Optional<PaymentOrder> find(UUID order);

  /** As {@link #find}, and no other transaction changes it until this one ends. */
  Optional<PaymentOrder> hold(UUID order);

  /** Every order of a dossier, held as {@link #hold} does, the oldest first. */
  List<PaymentOrder> holdDossier(UUID dossier);

  Optional<PaymentOrder> byReference(String reference);

  List<PaymentOrder> ofDossier(UUID dossier);

  void add(PaymentOrder order);

  /** Replaces received, cancelled and paidAt. */
  void update(PaymentOrder order);

  Optional<Transfer> transfer(String bankTransaction);

  /** False when the bank's transaction is there already. */
  boolean add(Transfer transfer);

  /** Replaces the outcome of a transfer, when money that came later says what it was. */
  void rename(Transfer transfer, Transfer.Outcome outcome);

  /** False when somebody settled it before. */
  boolean settle(String bankTransaction, Transfer.Settlement settlement);

  /** Newest first. */
  List<Transfer> transfers(int limit);

  /** Transfers that a person must look at and nobody has, oldest first. */
  List<Transfer> unsettled();

  /** In order of arrival. */
  List<Transfer> ofOrder(UUID order);

  /** When the oldest order was made that is not paid in full and was made in this time. */
  Optional<Instant> oldestUnpaid(Instant from, Instant until);

  /**
   * Orders with money and no stored dossier: cancelled ones at once, others when they were made
   * before {@code since}; without those that were settled, unless more has come since.
   */
  List<PaymentOrder> paidWithoutDossier(Instant since);

  /** Orders made since then that wait for the rest of their money, the oldest first. */
  List<PaymentOrder> partPaid(Instant since);

  /** Notes what was done about everything that came for this order until now. */
  void settle(PaymentOrder order, Transfer.Settlement settlement);

  /** How much had come for this order when it was last settled. */
  long settled(UUID order);
}
