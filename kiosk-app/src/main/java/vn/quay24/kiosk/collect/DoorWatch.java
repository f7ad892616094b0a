package vn.quay24.kiosk.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.quay24.device.locker.Compartment;
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
 * @param darkSince since when its board has said nothing of it
 */
record DoorWatch(
    Operation operation,
    DoorProgress progress,
    Optional<Word> word,
    Instant since,
    Optional<Instant> darkSince) {
  /** A door that has not opened by then is stuck. */
  static final Duration TO_OPEN = Duration.ofSeconds(4);

  /** Open for longer, its user is reminded. */
  static final Duration TO_CLOSE = Duration.ofSeconds(45);

  /** A cable that is put back, or a board that starts anew, is not worth a word. */
  static final Duration IN_THE_DARK = Duration.ofSeconds(8);

  static DoorWatch begin(Operation operation, Instant now) {
    return new DoorWatch(operation, DoorProgress.OPENING, Optional.empty(), now, Optional.empty());
  }

  /** One that an earlier process left, of which nobody can say how far it really came. */
  static DoorWatch takenUp(Operation left, Instant now) {
    Stage stage = left.stage() == Stage.SEEN_CLOSED ? Stage.SEEN_CLOSED : Stage.SEEN_OPEN;
    return new DoorWatch(
        left.in(stage), DoorProgress.OPEN, Optional.of(Word.UNKNOWN), now, Optional.empty());
  }

  /** Of a door that stands open nobody can say yet how it ends: such a word came too late. */
  DoorWatch saying(Word said) {
    Word known = operation.stage() == Stage.SEEN_OPEN ? Word.UNKNOWN : said;
    return new DoorWatch(operation, progress, Optional.of(known), since, darkSince);
  }

  private DoorWatch at(Stage stage, DoorProgress next, Instant now) {
    return new DoorWatch(operation.in(stage), next, word, now, darkSince);
  }

  private DoorWatch showing(DoorProgress next) {
    return new DoorWatch(operation, next, word, since, darkSince);
  }

  private DoorWatch dark(Optional<Instant> from) {
    return new DoorWatch(operation, progress, word, since, from);
  }

  /**
   * The next state.
   *
   * @param door unknown also when its board, or the whole line, does not answer
   * @param occupied what a presence sensor says, when there is one
   */
  DoorWatch seen(DoorState door, Optional<Boolean> occupied, Instant now) {
    return switch (door) {
      case UNKNOWN -> unseen(now);
      case OPEN -> dark(Optional.empty()).open(now);
      case CLOSED -> dark(Optional.empty()).shut(occupied, now);
    };
  }

  private DoorWatch open(Instant now) {
    return switch (operation.stage()) {
      // What was said while it was shut, a moment before, is not true any more.
      case PULSED -> {
        DoorWatch open = at(Stage.SEEN_OPEN, DoorProgress.OPEN, now);
        yield word.map(open::saying).orElse(open);
      }
      case SEEN_OPEN ->
          showing(late(since, now, TO_CLOSE) ? DoorProgress.LEFT_OPEN : DoorProgress.OPEN);
      case INTENT, SEEN_CLOSED -> known(Optional.empty());
    };
  }

  private DoorWatch shut(Optional<Boolean> occupied, Instant now) {
    return switch (operation.stage()) {
      case PULSED -> showing(late(since, now, TO_OPEN) ? DoorProgress.STUCK : DoorProgress.OPENING);
      case SEEN_OPEN -> at(Stage.SEEN_CLOSED, closed(occupied), now);
      case INTENT, SEEN_CLOSED -> known(occupied);
    };
  }

  /** Taken up after a crash: the sensor had not been asked yet. */
  private DoorWatch known(Optional<Boolean> occupied) {
    return operation.stage() == Stage.SEEN_CLOSED && progress == DoorProgress.OPEN
        ? showing(closed(occupied))
        : this;
  }

  private DoorWatch unseen(Instant now) {
    Instant from = darkSince.orElse(now);
    DoorWatch dark = dark(Optional.of(from));
    if (!late(from, now, IN_THE_DARK)) {
      return dark;
    }
    return switch (operation.stage()) {
      case INTENT, PULSED -> dark.showing(DoorProgress.UNSURE);
      case SEEN_OPEN -> dark.showing(DoorProgress.OPEN_UNSEEN);
      case SEEN_CLOSED -> dark.known(Optional.empty());
    };
  }

  private static DoorProgress closed(Optional<Boolean> occupied) {
    return occupied
        .map(full -> full ? DoorProgress.CLOSED_FULL : DoorProgress.CLOSED_EMPTY)
        .orElse(DoorProgress.CLOSED);
  }

  private static boolean late(Instant from, Instant now, Duration limit) {
    return Duration.between(from, now).compareTo(limit) >= 0;
  }

  Compartment compartment() {
    return new Compartment(operation.compartment());
  }

  /** Whether it never opened, and nobody waits for it any more. */
  boolean givenUp() {
    return word.isPresent() && operation.stage() == Stage.PULSED;
  }

  /**
   * How it ends, when it does: closed and somebody has said, or never opened and given up. An open
   * door never ends an operation, nor one whose sensor has not been asked yet.
   */
  Optional<Word> end() {
    return switch (operation.stage()) {
      case SEEN_OPEN -> Optional.empty();
      case INTENT, PULSED -> word;
      case SEEN_CLOSED ->
          progress == DoorProgress.OPEN ? Optional.empty() : word.map(this::bySensor);
    };
  }

  /** A sensor knows better than "nobody can tell". */
  private Word bySensor(Word said) {
    boolean load = operation.purpose() == Operation.Purpose.LOAD;
    return switch (said) {
      case DONE, NOT_DONE, ALREADY_TAKEN -> said;
      case UNKNOWN ->
          switch (progress) {
            case CLOSED_EMPTY -> load ? Word.NOT_DONE : Word.DONE;
            case CLOSED_FULL -> load ? Word.DONE : Word.NOT_DONE;
            case OPENING, OPEN, LEFT_OPEN, STUCK, CLOSED, OPEN_UNSEEN, UNSURE, NOT_TRIED -> said;
          };
    };
  }
}
