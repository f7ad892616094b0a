package vn.quay24.device.drivers.ipp;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import vn.quay24.device.Device;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code ipp}. Settings: {@code link} ({@code ipp://host:port/path}; port 631 and {@code
 * /ipp/print} are the usual ones), {@code media} ({@code iso_a4_210x297mm}).
 */
public final class IppProvider implements DriverProvider {
  private static final int USUAL_PORT = 631;
  private static final String USUAL_PATH = "/ipp/print";
  private static final String MEDIA_NAME = "[a-z0-9]+_[a-z0-9.-]+_[0-9.]+x[0-9.]+(mm|in)";

  @Override
  public String driver() {
    return "ipp";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    Settings settings = new Settings(configuration);
    settings.onlyKnown("link", "media", "simulated");
    String media = settings.text("media").orElse("iso_a4_210x297mm");
    if (!media.matches(MEDIA_NAME)) {
      throw settings.wrong("media", "must be a PWG name such as iso_a4_210x297mm, not " + media);
    }
    return IppPrinter.start(
        new IppPrinter.Setup(
            settings.id(),
            uri(settings),
            media,
            IppPrinter.Waits.STANDARD,
            settings.flag("simulated", false)),
        clock);
  }

  private static URI uri(Settings settings) throws IllegalConfigurationException {
    String text = settings.required("link");
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
      throw settings.wrong("link", "is no address: " + text);
    }
    throw settings.wrong("link", "must be ipp://host or ipp://host:port/path, not " + text);
  }
}
