package vn.quay24.simulator.bank;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.payment.VietQr;
import vn.quay24.simulator.http.Service;

/**
 * A bank with one customer, whose phone pays VietQR codes, and an office that is told of what comes
 * in. Thread-safe.
 */
public final class Bank implements AutoCloseable {
  /** Transfers that are kept, oldest dropped. */
  static final int MAX_KEPT = 200;

  private static final long DIFFERENCE = 1_000;

  private final Notifier notifier;
  private final Statement statement;
  private final InstantSource clock;
  private final Runnable changed;
  private final AtomicLong numbers;
  private final List<Transfer> transfers = new ArrayList<>(); // guarded by this
  private final List<Transfer> held = new ArrayList<>(); // guarded by this
  private long balance; // guarded by this

  /**
   * What the customer has, and who is told.
   *
   * @param notifications address of the office that takes notifications
   * @param secret shared with it
   * @param balance đồng on the customer's account
   */
  public record Setting(URI notifications, byte[] secret, long balance) {
    @Override
    public String toString() {
      return "Setting[redacted]";
    }
  }

  /**
   * @param changed called after every change, from the caller's thread
   */
  public Bank(Setting setting, InstantSource clock, Runnable changed) {
    this.notifier = new Notifier(setting.notifications(), setting.secret(), clock);
    this.statement = new Statement(setting.secret(), clock, this::transfers);
    this.clock = clock;
    this.changed = changed;
    this.balance = setting.balance();
    this.numbers = new AtomicLong(clock.millis());
  }

  /** What came of scanning a code and paying it. */
  public sealed interface Outcome {
    /** The money left the account. */
    record Paid(Transfer transfer) implements Outcome {}

    /** The app refused. */
    record Refused(Reason reason) implements Outcome {}
  }

  /** Why the app does not pay. */
  public enum Reason {
    NOT_A_TRANSFER_CODE,
    NO_AMOUNT,
    NOT_ENOUGH_MONEY
  }

  /**
   * What the app shows of a code before the customer confirms; empty when it is no transfer code.
   */
  public static Optional<VietQr> read(String code) {
    try {
      return Optional.of(VietQr.parse(code));
    } catch (MalformedMessageException e) {
      return Optional.empty();
    }
  }

  /** The customer confirms the code, and the mishap happens. */
  public Outcome pay(String code, Mishap mishap) {
    Optional<VietQr> read = read(code);
    if (read.isEmpty()) {
      return new Outcome.Refused(Reason.NOT_A_TRANSFER_CODE);
    }
    long asked = read.get().amount().orElse(0);
    if (asked == 0) {
      return new Outcome.Refused(Reason.NO_AMOUNT);
    }
    long amount =
        switch (mishap) {
          case TOO_LITTLE -> Math.max(1, asked - DIFFERENCE);
          case TOO_MUCH -> asked + DIFFERENCE;
          case NONE, PAID_TWICE, TOLD_TWICE, LATE, UNSIGNED, SILENT -> asked;
        };
    Outcome outcome = transfer(read.get(), amount, mishap);
    if (mishap == Mishap.PAID_TWICE && outcome instanceof Outcome.Paid) {
      outcome = transfer(read.get(), amount, Mishap.NONE);
    }
    changed.run();
    return outcome;
  }

  private Outcome transfer(VietQr code, long amount, Mishap mishap) {
    Transfer transfer =
        new Transfer(
            "FT" + numbers.incrementAndGet(),
            code.bin(),
            code.account(),
            amount,
            code.purpose().orElse(""),
            clock.instant());
    synchronized (this) {
      if (mishap != Mishap.UNSIGNED) {
        if (balance < amount) {
          return new Outcome.Refused(Reason.NOT_ENOUGH_MONEY);
        }
        balance -= amount;
        remember(transfer);
      }
      if (mishap == Mishap.LATE) {
        held.add(transfer);
      }
    }
    tell(transfer, mishap);
    return new Outcome.Paid(transfer);
  }

  private void tell(Transfer transfer, Mishap mishap) {
    switch (mishap) {
      case NONE, TOO_LITTLE, TOO_MUCH, PAID_TWICE -> notifier.tell(transfer);
      case TOLD_TWICE -> {
        notifier.tell(transfer);
        notifier.tell(transfer);
      }
      case UNSIGNED -> notifier.forge(transfer);
      case LATE, SILENT -> {}
    }
  }

  private void remember(Transfer transfer) {
    transfers.add(transfer);
    if (transfers.size() > MAX_KEPT) {
      transfers.removeFirst();
    }
  }

  /** The bank tells of everything that it held back; returns how much that was. */
  public int tellHeld() {
    List<Transfer> late;
    synchronized (this) {
      late = List.copyOf(held);
      held.clear();
    }
    late.forEach(notifier::tell);
    changed.run();
    return late.size();
  }

  /** The list of what came in, at {@code /statement} below the bank's address. */
  public Service statement() {
    return statement;
  }

  /** Transfers whose notification is held back. */
  public synchronized int heldBack() {
    return held.size();
  }

  /** đồng that the customer has left. */
  public synchronized long balance() {
    return balance;
  }

  /** Oldest first. */
  public synchronized List<Transfer> transfers() {
    return List.copyOf(transfers);
  }

  @Override
  public void close() {
    notifier.close();
  }
}
