package vn.quay24.distribution.demo.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A desktop.
 *
 * @param width pixels that windows may take
 */
public record Desktop(int width, int height) {
  private static final System.Logger LOG = System.getLogger(Desktop.class.getName());
  private static final long LIMIT_SECONDS = 30;
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,5}) ([0-9]{1,5})");

  private static final int SCREEN_WIDTH = 1080;
  private static final int SCREEN_HEIGHT = 1920;

  /** Both sides of the kiosk's screen are multiples of it, so that no pixel is ever cut in two. */
  private static final int PARTS = 120;

  /**
   * Asks for the desktop of this session.
   *
   * @param command prints width and height ({@link DesktopSize})
   * @return empty when there is no desktop
   */
  public static Optional<Desktop> measure(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return read(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot measure the desktop: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  static Optional<Desktop> read(String size) {
    Matcher numbers = SIZE.matcher(size);
    return numbers.matches()
        ? Optional.of(
            new Desktop(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
        : Optional.empty();
  }

  /**
   * How large the kiosk's screen can be shown whole: 1 pixel by pixel, less on a smaller desktop.
   */
  public double scale() {
    int parts = Math.min(PARTS * width / SCREEN_WIDTH, PARTS * height / SCREEN_HEIGHT);
    return Math.clamp(parts, 1, PARTS) / (double) PARTS;
  }
}
