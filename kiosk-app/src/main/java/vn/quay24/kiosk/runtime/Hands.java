package vn.quay24.kiosk.runtime;

import vn.quay24.kiosk.visit.Effect;
import vn.quay24.kiosk.visit.Visit;

/** Does what the flow wants done. Called on the visit thread; must not block. */
public interface Hands {

  /**
   * Starts to do it.
   *
   * @param visit that asked for it; for {@link Effect.Wipe} the one that begins
   * @param reply for that visit
   */
  void perform(Visit visit, Effect effect, Reply reply);
}
