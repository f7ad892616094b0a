package vn.quay24.kiosk.collect;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final InstantSource clock;
  private final CrashPoint crash;
  private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>(1_000);
  private final Routine routine = new Routine("locker", this::turn);

  // Only the thread "locker" touches these.
  private final Map<UUID, DoorWatch> watches = new LinkedHashMap<>();
  private final Map<UUID, Reply> replies = new LinkedHashMap<>();
  private final Silence silence = new Silence();
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
    this.clock = clock;
    this.crash = crash;
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
    follow();
  }

  private @Nullable Wish next() throws InterruptedException {
    if (!recovered) {
      return wishes.poll(RECOVER_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
    Duration wait = watches.isEmpty() ? IDLE : POLL;
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
          DoorWatch watch = watches.get(id);
          if (watch != null) {
            watches.put(id, watch.saying(word));
          } else {
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
    replies.put(granted.operation(), reply);
    pulse(granted.pulsedOnceMore());
  }

  /** Only a door that is stuck and seen closed is pulsed again, and not for ever. */
  private void again(UUID id, Reply reply) throws StoreException, InterruptedException {
    DoorWatch watch = watches.get(id);
    if (watch == null || !mayBePulsedAgain(watch)) {
      reply.tell(standing(id));
      return;
    }
    replies.put(id, reply);
    pulse(watch.operation().in(Stage.INTENT).pulsedOnceMore());
  }

  private boolean mayBePulsedAgain(DoorWatch watch) throws InterruptedException {
    Operation operation = watch.operation();
    return watch.progress() == DoorProgress.STUCK
        && operation.pulses() < MOST_PULSES
        && seenClosed(new Compartment(operation.compartment()));
  }

  private Report.DoorSeen standing(UUID operation) {
    DoorWatch watch = watches.get(operation);
    return new Report.DoorSeen(watch == null ? DoorProgress.NOT_TRIED : watch.progress());
  }

  private boolean seenClosed(Compartment compartment) throws InterruptedException {
    try {
      return bank.doors().get(compartment) == DoorState.CLOSED;
    } catch (DeviceException _) {
      return false;
    }
  }

  /** Journals the intent, pulses, and follows the door from then on whatever else fails. */
  private void pulse(Operation intent) throws StoreException, InterruptedException {
    noteTorn();
    book.note(intent);
    Operation pulsed = intent.in(Stage.PULSED);
    watches.put(pulsed.operation(), DoorWatch.begin(pulsed, clock.instant()));
    try {
      bank.pulse(new Compartment(intent.compartment()));
      crash.reached(Boundary.DOOR_PULSED);
    } catch (DeviceException e) {
      // Unsure whether it was sent: the sensor will tell.
      LOG.log(Logger.Level.WARNING, "door {0}: {1}", intent.compartment(), e.fault());
    }
    watches.put(pulsed.operation(), DoorWatch.begin(pulsed, clock.instant()));
    tell(pulsed.operation(), DoorProgress.OPENING);
    try {
      book.note(pulsed);
    } catch (StoreException e) {
      // The intent is on the disk: after a crash the door is taken up from there.
      LOG.log(Logger.Level.ERROR, "a pulse could not be journaled", e);
    }
  }

  private void tell(UUID operation, DoorProgress progress) {
    Reply reply = replies.get(operation);
    if (reply != null) {
      reply.tell(new Report.DoorSeen(progress));
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
      Stage stage = operation.stage() == Stage.SEEN_CLOSED ? Stage.SEEN_CLOSED : Stage.SEEN_OPEN;
      watches.put(
          operation.operation(),
          new DoorWatch(
              operation.in(stage), DoorProgress.OPEN, Optional.of(Word.UNKNOWN), clock.instant()));
    }
  }

  private void follow() throws InterruptedException {
    if (watches.isEmpty()) {
      silence.ends(); // the next door has patience of its own
      return;
    }
    Map<Compartment, DoorState> doors;
    Map<Compartment, Boolean> occupied;
    try {
      doors = bank.doors();
      occupied = bank.withPresenceSensor().isEmpty() ? Map.of() : bank.occupied();
      if (silence.lasting()) {
        watches.forEach((operation, watch) -> tell(operation, watch.progress()));
      }
      silence.ends();
    } catch (DeviceException _) {
      bearSilence();
      return;
    }
    for (UUID id : new ArrayList<>(watches.keySet())) {
      DoorWatch watch = watches.get(id);
      if (watch != null) {
        follow(id, watch, doors, occupied);
      }
    }
    settleWhatEnds();
  }

  private void bearSilence() {
    boolean told = silence.lasting();
    silence.goesOn(clock.instant());
    if (silence.lasting()) {
      if (!told) {
        watches.forEach((operation, watch) -> tell(operation, watch.unseen()));
      }
      settleWhatEnds();
    }
  }

  private void follow(
      UUID id,
      DoorWatch watch,
      Map<Compartment, DoorState> doors,
      Map<Compartment, Boolean> occupied) {
    Compartment compartment = new Compartment(watch.operation().compartment());
    DoorWatch next =
        watch.seen(
            doors.getOrDefault(compartment, DoorState.UNKNOWN),
            Optional.ofNullable(occupied.get(compartment)),
            clock.instant());
    if (next.equals(watch)) {
      return;
    }
    if (next.operation().stage() != watch.operation().stage()) {
      try {
        book.note(next.operation());
      } catch (StoreException e) {
        LOG.log(Logger.Level.ERROR, "a door operation could not be journaled", e);
        return; // seen again at the next poll
      }
    }
    // A sensor knows better than "nobody can tell".
    if (next.word().equals(Optional.of(Word.UNKNOWN))) {
      next = bySensor(next);
    }
    watches.put(id, next);
    tell(id, next.progress());
  }

  private static DoorWatch bySensor(DoorWatch watch) {
    boolean load = watch.operation().purpose() == Operation.Purpose.LOAD;
    return switch (watch.progress()) {
      case CLOSED_EMPTY -> watch.saying(load ? Word.NOT_DONE : Word.DONE);
      case CLOSED_FULL -> watch.saying(load ? Word.DONE : Word.NOT_DONE);
      case OPENING, OPEN, LEFT_OPEN, STUCK, CLOSED, OPEN_UNSEEN, UNSURE, NOT_TRIED -> watch;
    };
  }

  private void settleWhatEnds() {
    List<DoorWatch> ended =
        watches.values().stream().filter(watch -> watch.end().isPresent()).toList();
    for (DoorWatch watch : ended) {
      try {
        book.settle(watch.operation(), watch.end().orElse(Word.UNKNOWN));
        watches.remove(watch.operation().operation());
        replies.remove(watch.operation().operation());
      } catch (StoreException e) {
        LOG.log(Logger.Level.ERROR, "a door operation could not be settled", e);
      }
    }
  }

  @Override
  public void close() {
    routine.close();
  }
}
