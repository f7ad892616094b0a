package vn.quay24.distribution.demo.process;

import java.util.List;
import java.util.Locale;

/**
 * Where the kiosk app draws.
 *
 * @param options of its virtual machine
 */
public record Display(List<String> options) {
  public Display {
    options = List.copyOf(options);
  }

  /** On a screen in memory. */
  public static Display offScreen() {
    return new Display(
        List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1080x1920-32"));
  }

  /** In a window of the desktop, every length of it multiplied. */
  public static Display window(double scale) {
    return new Display(List.of("-Dglass.gtk.uiScale=" + String.format(Locale.ROOT, "%.6f", scale)));
  }
}
