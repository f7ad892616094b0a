package vn.quay24.device.drivers.pcsc;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.function.Supplier;
import vn.quay24.device.drivers.link.LinkAddress;
import vn.quay24.device.drivers.record.Witnessed;
import vn.quay24.device.link.ApduLink;

/** Makes card reader links from their addresses in the device file. */
public final class ApduLinks {
  private static final String PCSC = "pcsc:";
  private static final String VPCD = "vpcd:";

  private ApduLinks() {}

  /**
   * Understands an address; touches no hardware.
   *
   * @param link {@code pcsc:} and the beginning of a reader's name (none: the first reader), {@code
   *     vpcd:unix:PATH} or {@code vpcd:tcp:HOST:PORT}
   * @return makes a link each time
   * @throws IllegalArgumentException it is none of these
   */
  public static Supplier<ApduLink> of(String link) {
    return Witnessed.cards(plain(link));
  }

  private static Supplier<ApduLink> plain(String link) {
    if (link.startsWith(PCSC)) {
      String reader = link.substring(PCSC.length()).strip();
      return () -> new PcscLink(reader);
    }
    if (!link.startsWith(VPCD)) {
      throw new IllegalArgumentException(
          "must begin with pcsc:, vpcd:unix: or vpcd:tcp:, not \"" + link + "\"");
    }
    return switch (LinkAddress.parse(link.substring(VPCD.length()))) {
      case LinkAddress.Unix(var path) -> () -> new VpcdLink(UnixDomainSocketAddress.of(path));
      case LinkAddress.Tcp(var host, var port) ->
          () -> new VpcdLink(new InetSocketAddress(host, port));
      case LinkAddress.Serial _, LinkAddress.CharacterFile _ ->
          throw new IllegalArgumentException("vpcd: needs a socket, not a line");
    };
  }

  /** Whether the far side can only be a reader made of software. */
  public static boolean virtual(String link) {
    return link.startsWith(VPCD) || link.startsWith(PCSC + "Virtual PCD");
  }
}
