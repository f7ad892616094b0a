package vn.quay24.kiosk.screen.pages;

import java.util.Map;
import java.util.Optional;

/** Pictures of the life events under which procedures are found. */
final class LifeIcons {
  private static final Map<String, String> ICONS =
      Map.of(
          "birth", "mdral-child_care",
          "marriage", "mdral-favorite",
          "family", "mdral-family_restroom",
          "death", "mdral-local_florist",
          "residence", "mdral-home",
          "business", "mdral-business_center",
          "copies", "mdral-file_copy");

  private LifeIcons() {}

  static Optional<String> of(String event) {
    return Optional.ofNullable(ICONS.get(event));
  }
}
