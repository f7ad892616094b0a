package vn.quay24.device.drivers.ipp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code ipp}. Settings: {@code link} ({@code ipp://host:port/path}; port 631 and {@code
 * /ipp/print} are the usual ones), {@code media} ({@code iso_a4_210x297mm}), {@code user} ({@code
 * quay24-} and the host's name), in whose name it prints: another one at each kiosk of a printer.
 */
public final class IppProvider extends TableDriver {
  private static final int USUAL_PORT = 631;
  private static final String USUAL_PATH = "/ipp/print";
  private static final Pattern MEDIA_NAME =
      Pattern.compile("[a-z0-9]+_[a-z0-9.-]+_[0-9.]+x[0-9.]+(mm|in)");
  private static final Pattern USER_NAME = Pattern.compile("[A-Za-z0-9._-]{1,63}");
  private static final Map<String, String> SAYING =
      Map.of(
          "media", "must be a PWG name such as iso_a4_210x297mm",
          "user", "must be at most 63 of A-Z a-z 0-9 . _ -");

  @Override
  public String driver() {
    return "ipp";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.DOCUMENT_PRINTER;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "media", "user", "simulated");
    Optional<URI> uri = settings.parsed("link", IppProvider::uri);
    String media = matching(settings, "media", MEDIA_NAME).orElse("iso_a4_210x297mm");
    Optional<String> named = matching(settings, "user", USER_NAME).or(HostName::asUser);
    if (named.isEmpty()) {
      throw settings.wrong("user", "must be set: the name of this machine is no kiosk's own");
    }
    boolean simulated = settings.flag("simulated", false);
    IppPrinter.Setup setup =
        new IppPrinter.Setup(
            settings.id(),
            new IppTarget(settings.understood(uri), media, named.get()),
            IppPrinter.Waits.STANDARD,
            simulated);
    return clock -> IppPrinter.start(setup, clock);
  }

  private static Optional<String> matching(Settings settings, String key, Pattern wanted)
      throws IllegalConfigurationException {
    Optional<String> value = settings.text(key);
    if (value.isPresent() && !wanted.matcher(value.get()).matches()) {
      throw settings.wrong(key, SAYING.get(key) + ", not " + value.get());
    }
    return value;
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if ("ipp".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
        return new URI(
            "ipp",
            null,
            uri.getHost(),
            uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
            uri.getPath().isEmpty() ? USUAL_PATH : uri.getPath(),
            null,
            null);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is no address: " + text, e);
    }
    throw new IllegalArgumentException("must be ipp://host or ipp://host:port/path, not " + text);
  }
}
