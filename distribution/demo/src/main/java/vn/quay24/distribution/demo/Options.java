package vn.quay24.distribution.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.quay24.distribution.demo.home.Ports;

/**
 * What the bench was asked for.
 *
 * @param state folder of all demos' state
 * @param image folder {@code distribution} of the build
 * @param fresh forget the state of earlier demos on these ports
 * @param window show the kiosk in a window of the desktop
 */
public record Options(Path state, Path image, Ports ports, boolean fresh, boolean window) {

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException it cannot be followed; the message is for the person who typed
   *     it
   */
  public static Options parse(List<String> arguments) {
    Path state = Path.of(".quay24");
    Path image = Path.of("distribution");
    Ports ports = Ports.from(Ports.USUAL);
    boolean fresh = false;
    boolean window = false;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--home" -> state = Path.of(value(option, rest));
        case "--image" -> image = Path.of(value(option, rest));
        case "--port" -> ports = Ports.from(port(value(option, rest)));
        case "--fresh" -> fresh = true;
        case "--window" -> window = true;
        default -> throw new IllegalArgumentException("There is no option " + option + ".");
      }
    }
    return new Options(state, image.toAbsolutePath().normalize(), ports, fresh, window);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value.");
    }
    return rest.pop();
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--port needs a number, for example --port 9024.", e);
    }
  }
}
