package vn.quay24.kiosk.visit;

import java.util.ArrayList;
import java.util.List;

/** One move of a part of the flow. */
record Move(Stage stage, List<Effect> effects) {
  Move {
    effects = List.copyOf(effects);
  }

  static Move to(Stage stage, Effect... effects) {
    return new Move(stage, List.of(effects));
  }

  /** The visit is over. */
  static Move end(Effect... effects) {
    return to(new Welcome.Attract(), effects);
  }

  Move after(Effect first) {
    List<Effect> all = new ArrayList<>();
    all.add(first);
    all.addAll(effects);
    return new Move(stage, all);
  }
}
