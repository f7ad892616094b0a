package vn.quay24.device.drivers.pcsc;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quay24.device.link.ApduLink;

/** Makes card reader links from their addresses in the device file. */
public final class ApduLinks {
  private static final Pattern TCP = Pattern.compile("(.+):([0-9]{1,5})");
  private static final int MAX_PORT = 65_535;

  private ApduLinks() {}

  /**
   * Makes the link; touches no hardware.
   *
   * @param link {@code pcsc:} and the beginning of a reader's name (none: the first reader), {@code
   *     vpcd:unix:PATH} or {@code vpcd:tcp:HOST:PORT}
   * @throws IllegalArgumentException it is none of these
   */
  public static ApduLink of(String link) {
    if (link.startsWith("pcsc:")) {
      return new PcscLink(link.substring("pcsc:".length()).strip());
    }
    if (link.startsWith("vpcd:unix:")) {
      return unix(link.substring("vpcd:unix:".length()));
    }
    if (link.startsWith("vpcd:tcp:")) {
      return tcp(link.substring("vpcd:tcp:".length()));
    }
    throw new IllegalArgumentException(
        "a card reader's link begins with pcsc:, vpcd:unix: or vpcd:tcp:");
  }

  private static ApduLink unix(String path) {
    if (path.isBlank()) {
      throw new IllegalArgumentException("vpcd:unix: needs the path of a socket");
    }
    try {
      return new VpcdLink(UnixDomainSocketAddress.of(Path.of(path)));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("vpcd:unix: needs the path of a socket", e);
    }
  }

  private static ApduLink tcp(String address) {
    Matcher parts = TCP.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > MAX_PORT) {
      throw new IllegalArgumentException("vpcd:tcp: needs HOST:PORT");
    }
    return new VpcdLink(new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))));
  }
}
