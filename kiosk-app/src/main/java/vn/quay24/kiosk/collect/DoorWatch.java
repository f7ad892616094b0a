package vn.quay24.kiosk.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.quay24.device.locker.DoorState;
import vn.quay24.kiosk.collect.Operation.Stage;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Effect.Word;

/**
 * What a door's sensor means for an operation. Pure. Closed counts only after open was seen;
 * unknown is not closed.
 *
 * @param operation how far it is known to have come
 * @param progress what the person at the door is told
 * @param word what a person, or a presence sensor, said; while it is empty the end is asked for
 * @param since when the stage was reached
 */
record DoorWatch(Operation operation, DoorProgress progress, Optional<Word> word, Instant since) {
  /** A door that has not opened by then is stuck. */
  static final Duration TO_OPEN = Duration.ofSeconds(4);

  /** Open for longer, its user is reminded. */
  static final Duration TO_CLOSE = Duration.ofSeconds(45);

  static DoorWatch begin(Operation operation, Instant now) {
    return new DoorWatch(operation, DoorProgress.OPENING, Optional.empty(), now);
  }

  DoorWatch saying(Word said) {
    return new DoorWatch(operation, progress, Optional.of(said), since);
  }

  private DoorWatch at(Stage stage, DoorProgress next, Instant now) {
    return new DoorWatch(operation.in(stage), next, word, now);
  }

  private DoorWatch showing(DoorProgress next) {
    return next == progress ? this : new DoorWatch(operation, next, word, since);
  }

  /**
   * The next state.
   *
   * @param occupied what a presence sensor says, when there is one
   */
  DoorWatch seen(DoorState door, Optional<Boolean> occupied, Instant now) {
    return switch (operation.stage()) {
      case INTENT -> this;
      // Taken up after a crash: the sensor has not been asked yet.
      case SEEN_CLOSED -> progress == DoorProgress.OPEN ? showing(closed(occupied)) : this;
      case PULSED ->
          switch (door) {
            case OPEN -> opened(now);
            case CLOSED -> showing(late(now, TO_OPEN) ? DoorProgress.STUCK : DoorProgress.OPENING);
            case UNKNOWN -> showing(late(now, TO_OPEN) ? unseen() : DoorProgress.OPENING);
          };
      case SEEN_OPEN ->
          switch (door) {
            case CLOSED -> at(Stage.SEEN_CLOSED, closed(occupied), now);
            case OPEN -> showing(late(now, TO_CLOSE) ? DoorProgress.LEFT_OPEN : DoorProgress.OPEN);
            case UNKNOWN -> showing(unseen());
          };
    };
  }

  /** What was said while it was shut, a moment before, is not true any more. */
  private DoorWatch opened(Instant now) {
    DoorWatch open = at(Stage.SEEN_OPEN, DoorProgress.OPEN, now);
    return word.isPresent() ? open.saying(Word.UNKNOWN) : open;
  }

  private static DoorProgress closed(Optional<Boolean> occupied) {
    return occupied
        .map(full -> full ? DoorProgress.CLOSED_FULL : DoorProgress.CLOSED_EMPTY)
        .orElse(DoorProgress.CLOSED);
  }

  private boolean late(Instant now, Duration limit) {
    return Duration.between(since, now).compareTo(limit) >= 0;
  }

  /** What is told while the door's board does not answer. */
  DoorProgress unseen() {
    return switch (operation.stage()) {
      case INTENT, PULSED -> DoorProgress.UNSURE;
      case SEEN_OPEN -> DoorProgress.OPEN_UNSEEN;
      case SEEN_CLOSED -> progress; // what was seen last is what was told
    };
  }

  /**
   * How it ends, when it does: closed and somebody has said, or never opened and given up. An open
   * door never ends an operation.
   */
  Optional<Word> end() {
    return switch (operation.stage()) {
      case SEEN_OPEN -> Optional.empty();
      case INTENT, PULSED, SEEN_CLOSED -> word;
    };
  }
}
