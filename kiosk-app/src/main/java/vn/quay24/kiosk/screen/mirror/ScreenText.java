package vn.quay24.kiosk.screen.mirror;

/**
 * One thing that a screen reader would say: a text, or a control with its name. It may be personal
 * data: prints as redacted.
 *
 * @param role JavaFX' accessible role, for example {@code BUTTON TEXT TEXT_FIELD}
 * @param x left edge, scene coordinates, pixels
 * @param y upper edge, scene coordinates, pixels
 * @param enabled a tap on its middle would reach it: not disabled, not covered
 */
public record ScreenText(
    String text, String role, double x, double y, double width, double height, boolean enabled) {
  @Override
  public String toString() {
    return "ScreenText[" + role + ", redacted]";
  }
}
