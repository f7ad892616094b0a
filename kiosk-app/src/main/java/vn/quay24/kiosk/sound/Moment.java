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
 * @param resting nobody is there
 * @param waitingEnds the screen asks whether anybody is there
 * @param call what the stage calls with when it begins
 * @param refusals how often something was refused, also on the page that is there already
 * @param slip how far the slip is
 * @param hiddenKeys keys of an entry that is not shown; empty when there is no such entry
 */
record Moment(
    long visit,
    boolean resting,
    boolean waitingEnds,
    Optional<Earcon> call,
    int refusals,
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
      new Moment(-1, true, false, Optional.empty(), 0, Slip.NONE, Optional.empty());

  static Moment of(Visit visit) {
    return new Moment(
        visit.number(),
        visit.stage() instanceof Welcome.Attract || visit.stage() instanceof Welcome.OutOfService,
        visit.overlay() instanceof Visit.Overlay.StillThere,
        Calls.of(visit.stage()),
        visit.refusals(),
        slip(visit),
        visit.stage() instanceof StaffWork.EnterPin pin
            ? Optional.of(pin.typed().length())
            : Optional.empty());
  }

  private static Slip slip(Visit visit) {
    if (visit.stage() instanceof Sending.Printing) {
      return Slip.BEING_PRINTED;
    }
    return visit.stage() instanceof Welcome.Goodbye(var kind, _)
            && kind == Welcome.Kind.SLIP_PRINTED
        ? Slip.THANKED_FOR
        : Slip.NONE;
  }

  /** Whether the next moment is of another visit, or its visit begins. */
  boolean endsWith(Moment next) {
    return next.visit != visit || next.resting != resting;
  }

  /** What is heard when the next moment comes. */
  Optional<Earcon> then(Moment next) {
    if (next.waitingEnds && !waitingEnds) {
      return Optional.of(Earcon.ATTENTION);
    }
    if (slip == Slip.BEING_PRINTED && next.slip == Slip.THANKED_FOR) {
      return Optional.of(Earcon.PLEASE_TAKE);
    }
    if (next.call.isPresent() && (!next.call.equals(call) || next.refusals > refusals)) {
      return next.call;
    }
    boolean typed =
        hiddenKeys.isPresent()
            && next.hiddenKeys.isPresent()
            && !hiddenKeys.equals(next.hiddenKeys);
    return typed ? Optional.of(Earcon.KEY_PRESS) : Optional.empty();
  }
}
