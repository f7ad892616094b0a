package vn.quay24.kiosk.collect;

import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.device.DeviceException;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.kiosk.collect.Operation.Stage;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Effect.Word;
import vn.quay24.kiosk.visit.Report;

/**
 * Doors that were pulsed, until each is closed and settled, and whom to tell of them. The thread
 * {@code locker} alone.
 */
final class OpenDoors {
  private static final Logger LOG = System.getLogger(OpenDoors.class.getName());

  private final LockerBank bank;
  private final LockerBook book;
  private final InstantSource clock;
  private final Map<UUID, DoorWatch> watches = new LinkedHashMap<>();
  private final Map<UUID, Reply> replies = new LinkedHashMap<>();
  private final Silence silence = new Silence();

  OpenDoors(LockerBank bank, LockerBook book, InstantSource clock) {
    this.bank = bank;
    this.book = book;
    this.clock = clock;
  }

  boolean isEmpty() {
    return watches.isEmpty();
  }

  Optional<DoorWatch> of(UUID operation) {
    return Optional.ofNullable(watches.get(operation));
  }

  /** Says from now on there what is seen of this operation's door. */
  void answer(UUID operation, Reply reply) {
    replies.put(operation, reply);
  }

  /** From this moment on its door is awaited. */
  void begin(Operation pulsed) {
    watches.put(pulsed.operation(), DoorWatch.begin(pulsed, clock.instant()));
  }

  /** One of an earlier process, of which nobody can say how far it really came. */
  void takeUp(Operation left) {
    Stage stage = left.stage() == Stage.SEEN_CLOSED ? Stage.SEEN_CLOSED : Stage.SEEN_OPEN;
    watches.put(
        left.operation(),
        new DoorWatch(
            left.in(stage), DoorProgress.OPEN, Optional.of(Word.UNKNOWN), clock.instant()));
  }

  /** What a person said of it; false when nothing is known of this operation. */
  boolean say(UUID operation, Word word) {
    return watches.computeIfPresent(operation, (_, watch) -> watch.saying(word)) != null;
  }

  void tell(UUID operation, DoorProgress progress) {
    Reply reply = replies.get(operation);
    if (reply != null) {
      reply.tell(new Report.DoorSeen(progress));
    }
  }

  /** Looks at all of them once. */
  void follow() throws InterruptedException {
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
}
