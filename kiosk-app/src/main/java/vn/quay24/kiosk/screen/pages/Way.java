package vn.quay24.kiosk.screen.pages;

import java.util.Locale;
import vn.quay24.kiosk.visit.Errand;

/** The ways through a visit that show their progress. */
enum Way {
  SUBMIT(6),
  COLLECT(3),
  LOOK_UP(2),
  STAFF(2);

  private final int steps;

  Way(int steps) {
    this.steps = steps;
  }

  int steps() {
    return steps;
  }

  /** As it stands in text keys. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Way of(Errand errand) {
    return switch (errand.purpose()) {
      case SUBMIT -> SUBMIT;
      case LOOK_UP -> LOOK_UP;
      case COLLECT -> COLLECT;
      case STAFF -> STAFF;
    };
  }
}
