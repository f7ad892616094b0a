package vn.quay24.device.drivers.link;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a device's bytes come from, as the device file writes it: {@code serial:/dev/…}, {@code
 * file:/dev/usb/lp0}, {@code tcp:host:port} or {@code unix:/path}.
 */
public sealed interface LinkAddress {
  /** Longest path of a Unix-domain socket on Linux, in bytes ({@code sockaddr_un}, unix(7)). */
  int LONGEST_SOCKET_PATH = 107;

  /** A tty, a USB-CDC device or a pty. */
  record Serial(Path path) implements LinkAddress {
    @Override
    public String toString() {
      return "serial:" + path;
    }
  }

  /** A character device without line settings, such as a printer of the USB printer class. */
  record CharacterFile(Path path) implements LinkAddress {
    @Override
    public String toString() {
      return "file:" + path;
    }
  }

  /** A network device or a serial server. */
  record Tcp(String host, int port) implements LinkAddress {
    @Override
    public String toString() {
      return "tcp:" + host + ":" + port;
    }
  }

  /** A Unix-domain socket. */
  record Unix(Path path) implements LinkAddress {
    @Override
    public String toString() {
      return "unix:" + path;
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException the message says what is wrong with it
   */
  static LinkAddress parse(String text) {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    return switch (scheme) {
      case "serial" -> new Serial(path(rest));
      case "file" -> new CharacterFile(path(rest));
      case "unix" -> unix(rest);
      case "tcp" -> tcp(rest);
      default ->
          throw new IllegalArgumentException(
              "must begin with serial:, file:, tcp: or unix:, not \"" + text + "\"");
    };
  }

  /** An address in the one spelling in which two can be compared; what is none stays as it is. */
  static String spelling(String text) {
    try {
      return parse(text).toString();
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static Unix unix(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_PATH) {
      throw new IllegalArgumentException(
          "a socket's path may have " + LONGEST_SOCKET_PATH + " bytes: " + text);
    }
    return new Unix(path(text));
  }

  private static Tcp tcp(String text) {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (colon > 0 && port > 0 && port <= 0xFFFF) {
        return new Tcp(text.substring(0, colon).toLowerCase(Locale.ROOT), port);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("needs host:port, not \"" + text + "\"", e);
    }
    throw new IllegalArgumentException("needs host:port, not \"" + text + "\"");
  }

  private static Path path(String text) {
    try {
      Path path = Path.of(text);
      if (path.isAbsolute()) {
        return path.normalize();
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is no path: " + text, e);
    }
    throw new IllegalArgumentException("needs an absolute path, not \"" + text + "\"");
  }
}
