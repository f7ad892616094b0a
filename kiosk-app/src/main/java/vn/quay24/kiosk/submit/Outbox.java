package vn.quay24.kiosk.submit;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.Refusals;
import vn.quay24.kiosk.centre.Upkeep;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Routine;
import vn.quay24.kiosk.submit.DossierRecord.State;
import vn.quay24.kiosk.visit.Submission.Delivery;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.dossier.SlipMessage;
import vn.quay24.protocol.payment.Order;

/**
 * Brings to the centre what is durable here, again and again until it is durable there. While the
 * centre is away everything waits a little longer each time; what the centre refuses waits by
 * itself and holds nothing else up. The thread {@code outbox}.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Outbox.class.getName());
  private static final int NOT_FOUND = 404;
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration LONGEST_VISIT = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Centre centre;
  private final Dossiers dossiers;
  private final List<Upkeep> upkeeps;
  private final InstantSource clock;
  private final CrashPoint crash;
  private final Map<UUID, Consumer<Delivery>> watchers = new ConcurrentHashMap<>();
  private final Semaphore work = new Semaphore(0);
  private final Routine routine = new Routine("outbox", this::turn);

  // Only the thread "outbox" touches these.
  private final Refusals<Object> refusals;
  private int failures;
  private volatile int refused;

  public Outbox(
      Centre centre,
      Dossiers dossiers,
      List<Upkeep> upkeeps,
      InstantSource clock,
      CrashPoint crash) {
    this.centre = centre;
    this.dossiers = dossiers;
    this.upkeeps = List.copyOf(upkeeps);
    this.clock = clock;
    this.crash = crash;
    this.refusals = new Refusals<>(clock);
  }

  public void start() {
    routine.start();
  }

  /** There is work, or the centre is back: try now. Any thread. */
  public void wake() {
    work.release();
  }

  /** Tells once what comes of the next attempt for this dossier, on the outbox's thread. */
  public void watch(UUID dossier, Consumer<Delivery> watcher) {
    watchers.put(dossier, watcher);
    wake();
  }

  /** As {@link #watch}, for the next attempt whenever it comes. */
  public void watchQuietly(UUID dossier, Consumer<Delivery> watcher) {
    watchers.put(dossier, watcher);
  }

  /** How many dossiers the centre does not take, or cannot be brought to it. Any thread. */
  public int refused() {
    return refused;
  }

  /** The visitor is gone. */
  public void forget() {
    watchers.clear();
  }

  private void turn() throws InterruptedException {
    failures = pass() ? 0 : failures + 1;
    Duration wait = failures == 0 ? QUIET : Refusals.growing(failures, LONGEST_WAIT);
    if (work.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  /** Tries once everything that is due; false when the centre or the disk is away. */
  boolean pass() throws InterruptedException {
    boolean well = true;
    for (Upkeep upkeep : upkeeps) {
      well &= attempt(upkeep, done(upkeep), Optional.empty());
    }
    well &= deliverAll();
    refused = refusals.count(UUID.class);
    return well;
  }

  private boolean deliverAll() throws InterruptedException {
    boolean well = true;
    try {
      for (DossierRecord record : dossiers.all()) {
        well &= attempt(record.dossier(), () -> settle(record), Optional.of(record.dossier()));
      }
      for (SlipMessage message : dossiers.messages()) {
        if (arrived(message.dossier())) {
          well &= attempt(message, done(() -> send(message)), Optional.empty());
        }
      }
      return well;
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "the outbox cannot be read", e);
      return false;
    }
  }

  private boolean arrived(UUID dossier) throws StoreException {
    return dossiers.find(dossier).map(record -> record.state() == State.DELIVERED).orElse(true);
  }

  /** Something that is tried; false when it must be left alone for a while. */
  private interface Attempt {
    boolean run() throws CentreException, StoreException, InterruptedException;
  }

  private static Attempt done(Upkeep upkeep) {
    return () -> {
      upkeep.run();
      return true;
    };
  }

  /**
   * Tries one thing, unless it was refused a moment ago.
   *
   * @param dossier whose visitor hears when it does not arrive
   */
  @SuppressWarnings("IllegalCatch") // one dossier's bug must not hold up the others
  private boolean attempt(Object what, Attempt attempt, Optional<UUID> dossier)
      throws InterruptedException {
    if (refusals.waits(what)) {
      return true;
    }
    try {
      if (attempt.run()) {
        refusals.forget(what);
      } else {
        refusals.add(what);
      }
      return true;
    } catch (CentreException e) {
      dossier.ifPresent(visitors -> tell(visitors, new Delivery.Waiting()));
      return switch (e.trouble()) {
        case CentreException.Trouble.Away _ -> false;
        case CentreException.Trouble.Refused _ -> {
          LOG.log(Logger.Level.WARNING, "the centre refuses {0}: {1}", what, e.getMessage());
          refusals.add(what);
          yield true;
        }
      };
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "the outbox cannot note what happened", e);
      return false;
    } catch (RuntimeException bug) {
      LOG.log(Logger.Level.ERROR, "a bug held up " + what, bug);
      refusals.add(what);
      return true;
    }
  }

  private void tell(UUID dossier, Delivery delivery) {
    Consumer<Delivery> watcher = watchers.remove(dossier);
    if (watcher != null) {
      watcher.accept(delivery);
    }
  }

  private boolean settle(DossierRecord record)
      throws CentreException, StoreException, InterruptedException {
    Instant now = clock.instant();
    if (record.sealedAt().plus(LONGEST_VISIT).isBefore(now)) {
      // What its visit decided may not have reached the disk.
      dossiers.takeUp(record, now.plus(Dossiers.LATE_MONEY));
    }
    switch (record.state()) {
      case READY -> {
        return deliver(record);
      }
      case ABANDONED -> release(record);
      case DELIVERED -> {
        tell(record.dossier(), new Delivery.Arrived(record.acceptBy()));
        dossiers.forgetOld(record, now);
      }
      case CANCELLED -> dossiers.forgetOld(record, now);
      case AWAITING_PAYMENT -> {}
    }
    return true;
  }

  private boolean deliver(DossierRecord record)
      throws CentreException, StoreException, InterruptedException {
    SealedDossier manifest =
        record
            .manifest()
            .orElseThrow(() -> new StoreException("no manifest of " + record.dossier()));
    if (damaged(record.dossier(), manifest)) {
      LOG.log(Logger.Level.ERROR, "parts of dossier {0} are damaged", record.dossier());
      tell(record.dossier(), new Delivery.Waiting());
      return false;
    }
    IntakeReceipt receipt = centre.submit(manifest);
    if (!receipt.stored()) {
      for (SealedDossier.Part part : manifest.parts()) {
        if (receipt.missing().contains(part.name())) {
          centre.upload(
              record.dossier(), part, dossiers.parts().part(record.dossier(), part.name()));
        }
      }
      crash.reached(Boundary.UPLOADED);
      receipt = centre.submit(manifest);
    }
    if (!receipt.stored()) {
      throw new CentreException(new CentreException.Trouble.Away("not stored yet"));
    }
    crash.reached(Boundary.ACKNOWLEDGED);
    dossiers.erase(record.dossier(), State.DELIVERED, receipt.acceptBy());
    LOG.log(Logger.Level.INFO, "dossier {0} is at the centre", record.dossier());
    tell(record.dossier(), new Delivery.Arrived(receipt.acceptBy()));
    return true;
  }

  /** Whether a part is not what was sealed: the centre would never take it. */
  private boolean damaged(UUID dossier, SealedDossier manifest) throws StoreException {
    for (SealedDossier.Part part : manifest.parts()) {
      if (!dossiers.parts().whole(dossier, part)) {
        return true;
      }
    }
    return false;
  }

  /** Waits for money until its time, then cancels; money that was faster hands the dossier in. */
  private void release(DossierRecord record)
      throws CentreException, StoreException, InterruptedException {
    if (record.order().isEmpty()) {
      dossiers.erase(record.dossier(), State.CANCELLED, Optional.empty());
      return;
    }
    UUID order = record.order().get().order();
    boolean wait = record.abandonAt().map(until -> clock.instant().isBefore(until)).orElse(false);
    try {
      Order seen = centre.order(order);
      if (!wait && (seen.state() == Order.State.PENDING || seen.state() == Order.State.UNDERPAID)) {
        seen = centre.cancel(order);
      }
      switch (seen.state()) {
        case PAID -> {
          crash.reached(Boundary.PAID_SEEN);
          dossiers.ready(record.dossier());
          dossiers.message(record.dossier());
          wake();
        }
        case CANCELLED -> dossiers.erase(record.dossier(), State.CANCELLED, Optional.empty());
        case PENDING, UNDERPAID -> {}
      }
    } catch (CentreException e) {
      if (!e.refusedWith(NOT_FOUND)) {
        throw e;
      }
      // Never made: nobody can have paid.
      dossiers.erase(record.dossier(), State.CANCELLED, Optional.empty());
    }
  }

  private void send(SlipMessage message)
      throws CentreException, StoreException, InterruptedException {
    centre.send(message);
    dossiers.sent(message);
  }

  @Override
  public void close() {
    routine.close();
  }
}
