package vn.quay24.kiosk.visit;

import java.util.ArrayList;
import java.util.List;

/**
 * One move of a part of the flow.
 *
 * @param refused what was entered or shown does not do, be it for the first time or not
 */
record Move(Stage stage, List<Effect> effects, boolean refused) {
  Move {
    effects = List.copyOf(effects);
  }

  static Move to(Stage stage, Effect... effects) {
    return new Move(stage, List.of(effects), false);
  }

  /** To a page that says why something does not do, which may be the present one. */
  static Move refused(Stage stage, Effect... effects) {
    return new Move(stage, List.of(effects), true);
  }

  /** The visit is over. */
  static Move end(Effect... effects) {
    return to(new Welcome.Attract(), effects);
  }

  Move after(Effect first) {
    List<Effect> all = new ArrayList<>();
    all.add(first);
    all.addAll(effects);
    return new Move(stage, all, refused);
  }
}
