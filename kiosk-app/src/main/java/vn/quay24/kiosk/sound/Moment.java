package vn.quay24.kiosk.sound;

import java.util.Optional;
import vn.quay24.device.sound.Earcon;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/**
 * What of a visit can be heard, without anything of the person: two moments make a sound. Pure.
 *
 * @param visit its number
 * @param waitingEnds the screen asks whether anybody is there
 * @param call what the stage calls with when it begins
 * @param slip how far the slip is
 * @param hiddenKeys keys of an entry that is not shown; empty when there is no such entry
 */
record Moment(
    long visit,
    boolean waitingEnds,
    Optional<Earcon> call,
    Slip slip,
    Optional<Integer> hiddenKeys) {

  /** The slip's way to its citizen. */
  enum Slip {
    NONE,
    BEING_PRINTED,
    THANKED_FOR
  }

  /** Before anybody came. */
  static final Moment NOTHING =
      new Moment(-1, false, Optional.empty(), Slip.NONE, Optional.empty());

  static Moment of(Visit visit) {
    return new Moment(
        visit.number(),
        visit.overlay() instanceof Visit.Overlay.StillThere,
        Calls.of(visit.stage()),
        slip(visit),
        visit.stage() instanceof StaffWork.EnterPin pin
            ? Optional.of(pin.typed().length())
            : Optional.empty());
  }

  private static Slip slip(Visit visit) {
    if (visit.stage() instanceof Sending.Printing) {
      return Slip.BEING_PRINTED;
    }
    return visit.stage() instanceof Welcome.Goodbye(var kind, _) && kind == Welcome.Kind.SUBMITTED
        ? Slip.THANKED_FOR
        : Slip.NONE;
  }

  /** What is heard when the next moment comes. */
  Optional<Earcon> then(Moment next) {
    if (next.waitingEnds && !waitingEnds) {
      return Optional.of(Earcon.ATTENTION);
    }
    if (slip == Slip.BEING_PRINTED && next.slip == Slip.THANKED_FOR) {
      return Optional.of(Earcon.PLEASE_TAKE);
    }
    if (next.call.isPresent() && !next.call.equals(call)) {
      return next.call;
    }
    boolean typed =
        hiddenKeys.isPresent()
            && next.hiddenKeys.isPresent()
            && !hiddenKeys.equals(next.hiddenKeys);
    return typed ? Optional.of(Earcon.KEY_PRESS) : Optional.empty();
  }
}
