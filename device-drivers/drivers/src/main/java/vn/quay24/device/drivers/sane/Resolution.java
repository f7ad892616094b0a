package vn.quay24.device.drivers.sane;

import java.util.List;
import java.util.OptionalInt;

/**
 * How many dots an inch of a page has. A scanner that has not what was asked for takes what is next
 * to it; scanimage says so, but not every backend tells it what was taken: sane-airscan leaves the
 * number as it was.
 */
final class Resolution {
  private static final double MILLIMETRES = 25.4; // of an inch
  private static final String WIDTH = "-x";
  private static final double STEP = 25; // scanners offer multiples of it

  private Resolution() {}

  /**
   * Of a page.
   *
   * @param rounded what scanimage said it became; empty when it said nothing
   * @param options of the backend, which may say how wide the page is, in millimetres
   * @param width of the page, pixels
   */
  static int of(int asked, OptionalInt rounded, List<String> options, int width) {
    if (rounded.orElse(0) != asked) {
      return rounded.orElse(asked);
    }
    int at = options.indexOf(WIDTH);
    boolean wide = at >= 0 && at + 1 < options.size() && options.get(at + 1).matches("[0-9]{2,3}");
    if (!wide) {
      return asked;
    }
    double dots = width * MILLIMETRES / Integer.parseInt(options.get(at + 1));
    int nearest = (int) (Math.round(dots / STEP) * STEP);
    return nearest > 0 ? nearest : asked;
  }
}
