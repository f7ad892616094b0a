package vn.quay24.centre.payment;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks into the bank's statement while an order waits for money longer than a notification takes.
 * What it finds goes the way of a notification, so both may come and count once. Thread {@code
 * bank-statement}.
 */
public final class StatementCheck implements AutoCloseable {
  /** An order that nobody paid until now is no longer looked after. */
  static final Duration WATCHED = Duration.ofDays(2);

  /** How far the bank's clock may be behind ours. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private static final Logger LOG = System.getLogger(StatementCheck.class.getName());

  private final BankStatement statement;
  private final OrderBook book;
  private final Takers takers;
  private final Pace pace;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bank-statement").daemon().factory());
  private boolean silent; // confined to the thread

  /** Who takes what was found. */
  public record Takers(Notifications notifications, UnreadNotices unread) {}

  /**
   * When to look.
   *
   * @param after how long an order waits for its notification first
   * @param every from one look to the next
   */
  public record Pace(Duration after, Duration every) {}

  public StatementCheck(
      BankStatement statement, OrderBook book, Takers takers, Pace pace, InstantSource clock) {
    this.statement = statement;
    this.book = book;
    this.takers = takers;
    this.pace = pace;
    this.clock = clock;
  }

  /** Begins. */
  public void start() {
    long every = pace.every().toMillis();
    var _ = thread.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("IllegalCatch") // the thread's top: a bug must not end the looking
  private void round() {
    try {
      look();
      said(false, "");
    } catch (IOException e) {
      said(true, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "looking into the bank's statement failed", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void said(boolean nothing, String why) {
    if (nothing && !silent) {
      LOG.log(Level.WARNING, "the bank''s statement cannot be had: {0}", why);
    } else if (!nothing && silent) {
      LOG.log(Level.INFO, "the bank''s statement can be had again");
    }
    silent = nothing;
  }

  /** One look. */
  void look() throws IOException, InterruptedException {
    Instant now = clock.instant();
    Optional<Instant> oldest = book.oldestUnpaid(now.minus(WATCHED), now.minus(pace.after()));
    if (oldest.isPresent()) {
      for (BankStatement.Line line : statement.since(oldest.get().minus(CLOCKS))) {
        take(line);
      }
    }
  }

  private void take(BankStatement.Line line) {
    switch (line) {
      case BankStatement.Line.Read(var money) -> {
        if (book.transfer(money.transaction()).isEmpty()) {
          LOG.log(Level.INFO, "transfer {0} was found in the statement", money.transaction());
          takers.notifications().accept(money);
        }
      }
      case BankStatement.Line.Unread(byte[] raw, String reason) ->
          takers.unread().keep(raw, reason);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
