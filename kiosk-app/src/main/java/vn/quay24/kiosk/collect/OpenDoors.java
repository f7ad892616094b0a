package vn.quay24.kiosk.collect;

import java.lang.System.Logger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.device.DeviceException;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Reply;
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

  /** One that an earlier process left. */
  void takeUp(Operation left) {
    watches.put(left.operation(), DoorWatch.takenUp(left, clock.instant()));
  }

  /** What a person said of it; false when nothing is known of this operation. */
  boolean say(UUID operation, Word word) {
    return watches.computeIfPresent(operation, (_, watch) -> watch.saying(word)) != null;
  }

  /** Says how it stands. */
  void tell(UUID operation) {
    Reply reply = replies.get(operation);
    DoorWatch watch = watches.get(operation);
    if (reply != null && watch != null) {
      reply.tell(new Report.DoorSeen(watch.progress()));
    }
  }

  /** Looks at all of them once. */
  void follow() throws InterruptedException {
    if (watches.isEmpty()) {
      return;
    }
    Look look = look();
    for (UUID id : List.copyOf(watches.keySet())) {
      DoorWatch watch = watches.get(id);
      if (watch != null) {
        follow(watch, look);
      }
    }
    settleWhatEnds();
  }

  /**
   * What the boards say; nothing when none answers.
   *
   * @param occupied by those compartments that have a sensor
   */
  private record Look(Map<Compartment, DoorState> doors, Map<Compartment, Boolean> occupied) {
    static final Look NONE = new Look(Map.of(), Map.of());

    DoorWatch of(DoorWatch watch, Instant now) {
      Compartment compartment = watch.compartment();
      return watch.seen(
          doors.getOrDefault(compartment, DoorState.UNKNOWN),
          Optional.ofNullable(occupied.get(compartment)),
          now);
    }
  }

  private Look look() throws InterruptedException {
    try {
      return new Look(
          bank.doors(), bank.withPresenceSensor().isEmpty() ? Map.of() : bank.occupied());
    } catch (DeviceException _) {
      return Look.NONE;
    }
  }

  private void follow(DoorWatch watch, Look look) {
    DoorWatch next = look.of(watch, clock.instant());
    Operation operation = next.operation();
    watches.put(operation.operation(), next);
    if (operation.stage() != watch.operation().stage()) {
      try {
        book.note(operation);
      } catch (StoreException e) {
        // What the disk says is taken up after a crash as a door that may have been open.
        LOG.log(Logger.Level.ERROR, "a door operation could not be journaled", e);
      }
    }
    if (next.progress() != watch.progress()) {
      tell(operation.operation());
    }
  }

  private void settleWhatEnds() {
    for (DoorWatch watch : List.copyOf(watches.values())) {
      watch.end().ifPresent(word -> settle(watch, word));
    }
  }

  private void settle(DoorWatch watch, Word word) {
    if (watch.givenUp()) {
      bank.givenUp(watch.compartment());
    }
    try {
      book.settle(watch.operation(), word);
      watches.remove(watch.operation().operation());
      replies.remove(watch.operation().operation());
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "a door operation could not be settled", e);
    }
  }
}
