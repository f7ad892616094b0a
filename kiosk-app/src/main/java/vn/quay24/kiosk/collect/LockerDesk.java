package vn.quay24.kiosk.collect;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceException;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.kiosk.collect.Operation.Stage;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.runtime.Routine;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Effect.Word;
import vn.quay24.kiosk.visit.Limits;
import vn.quay24.kiosk.visit.Report;

/**
 * Opens doors, one pulse at a time, and follows each until it is closed and settled, whether or not
 * the visit is still there. Notes doors that were torn open. The thread {@code locker}.
 */
public final class LockerDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LockerDesk.class.getName());
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration IDLE = Duration.ofSeconds(1); // between two looks for torn doors
  private static final Duration RECOVER_AGAIN = Duration.ofSeconds(5);
  private static final int MOST_PULSES = 1 + Limits.MORE_PULSES;

  private final LockerBank bank;
  private final LockerBook book;
  private final CrashPoint crash;
  private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>(1_000);
  private final Routine routine = new Routine("locker", this::turn);

  // Only the thread "locker" touches these.
  private final OpenDoors doors;
  private boolean recovered;
  private Set<Compartment> torn = Set.of(); // as it is on the disk

  private sealed interface Wish {
    record Open(Operation operation, Reply reply) implements Wish {}

    record Again(UUID operation, Reply reply) implements Wish {}

    record Settle(UUID operation, Word word) implements Wish {}
  }

  public LockerDesk(LockerBank bank, LockerBook book, InstantSource clock, CrashPoint crash) {
    this.bank = bank;
    this.book = book;
    this.crash = crash;
    this.doors = new OpenDoors(bank, book, clock);
  }

  /** Starts, and first takes up what an earlier process left open. */
  public void start() {
    routine.start();
  }

  /**
   * Sends the first pulse.
   *
   * @param operation as it was granted; must not be used twice
   */
  void open(Operation operation, Reply reply) {
    wishes.add(new Wish.Open(operation, reply));
  }

  /** Sends one more pulse when the door of this operation is stuck. */
  void openAgain(UUID operation, Reply reply) {
    wishes.add(new Wish.Again(operation, reply));
  }

  /** What a person said, or that nobody is there to say it. */
  public void settle(DoorGrant grant, Word word) {
    wishes.add(new Wish.Settle(grant.operation(), word));
  }

  private void turn() throws InterruptedException {
    if (!recovered) {
      recovered = tryRecovery();
    }
    tryToNoteTorn();
    Wish wish = next();
    if (wish != null) {
      fulfil(wish);
    }
    doors.follow();
  }

  private @Nullable Wish next() throws InterruptedException {
    if (!recovered) {
      return wishes.poll(RECOVER_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
    Duration wait = doors.isEmpty() ? IDLE : POLL;
    return wishes.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean tryRecovery() {
    try {
      recover();
      return true;
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "door operations cannot be taken up yet", e);
      return false;
    }
  }

  private void tryToNoteTorn() {
    try {
      noteTorn();
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "a torn door cannot be noted yet", e);
    }
  }

  /** What the driver knows of torn doors ends with it, and for a door with its next pulse. */
  private void noteTorn() throws StoreException {
    Set<Compartment> now = bank.forced();
    if (!torn.containsAll(now)) {
      book.noteTorn(now);
    }
    torn = now;
  }

  private void fulfil(Wish wish) throws InterruptedException {
    try {
      switch (wish) {
        // What was left open before must be known first, or it would be taken for this one's.
        case Wish.Open(_, var reply) when !recovered ->
            reply.tell(new Report.DoorSeen(DoorProgress.NOT_TRIED));
        case Wish.Open(var operation, var reply) -> first(operation, reply);
        case Wish.Again(var operation, var reply) -> again(operation, reply);
        case Wish.Settle(var id, var word) -> {
          if (!doors.say(id, word)) {
            book.settleUnwatched(id, word);
          }
        }
      }
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "a door operation could not be journaled", e);
      switch (wish) {
        case Wish.Open(var operation, var reply) -> reply.tell(standing(operation.operation()));
        case Wish.Again(var id, var reply) -> reply.tell(standing(id));
        case Wish.Settle _ -> {}
      }
    }
  }

  private void first(Operation granted, Reply reply) throws StoreException, InterruptedException {
    pulse(granted.pulsedOnceMore(), reply);
  }

  /** Only a door that is stuck and seen closed is pulsed again, and not for ever. */
  private void again(UUID id, Reply reply) throws StoreException, InterruptedException {
    Optional<DoorWatch> watch = doors.of(id);
    if (watch.isEmpty() || !mayBePulsedAgain(watch.get())) {
      reply.tell(standing(id));
      return;
    }
    pulse(watch.get().operation().in(Stage.INTENT).pulsedOnceMore(), reply);
  }

  private boolean mayBePulsedAgain(DoorWatch watch) throws InterruptedException {
    Operation operation = watch.operation();
    return watch.progress() == DoorProgress.STUCK
        && operation.pulses() < MOST_PULSES
        && seenClosed(new Compartment(operation.compartment()));
  }

  private Report.DoorSeen standing(UUID operation) {
    return new Report.DoorSeen(
        doors.of(operation).map(DoorWatch::progress).orElse(DoorProgress.NOT_TRIED));
  }

  private boolean seenClosed(Compartment compartment) throws InterruptedException {
    try {
      return bank.doors().get(compartment) == DoorState.CLOSED;
    } catch (DeviceException _) {
      return false;
    }
  }

  /** Journals the intent, pulses, and follows the door from then on whatever else fails. */
  private void pulse(Operation intent, Reply reply) throws StoreException, InterruptedException {
    noteTorn();
    book.note(intent);
    doors.answer(intent.operation(), reply);
    Operation pulsed = intent.in(Stage.PULSED);
    doors.begin(pulsed);
    try {
      bank.pulse(new Compartment(intent.compartment()));
      crash.reached(Boundary.DOOR_PULSED);
    } catch (DeviceException e) {
      // Unsure whether it was sent: the sensor will tell.
      LOG.log(Logger.Level.WARNING, "door {0}: {1}", intent.compartment(), e.fault());
    }
    doors.begin(pulsed);
    doors.tell(pulsed.operation());
    try {
      book.note(pulsed);
    } catch (StoreException e) {
      // The intent is on the disk: after a crash the door is taken up from there.
      LOG.log(Logger.Level.ERROR, "a pulse could not be journaled", e);
    }
  }

  /**
   * What an earlier process left open: a door that stands open is followed; one that is closed may
   * have been opened and closed meanwhile, so only a presence sensor or staff can tell. No door is
   * pulsed.
   */
  private void recover() throws StoreException {
    book.dropStaleReservations();
    for (Operation operation : book.open()) {
      LOG.log(
          Logger.Level.INFO,
          "door {0} is taken up again at {1}",
          operation.compartment(),
          operation.stage());
      doors.takeUp(operation);
    }
  }

  @Override
  public void close() {
    routine.close();
  }
}
