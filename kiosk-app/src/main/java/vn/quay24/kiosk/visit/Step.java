package vn.quay24.kiosk.visit;

import java.util.List;

/** One move of the flow: where the visit stands now and what is to be done, in order. */
public record Step(Visit visit, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }
}
