package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import vn.quay24.device.Device;
import vn.quay24.device.drivers.pcsc.ApduLinks;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code emrtd}. Settings: {@code link} ({@code pcsc:READER}, {@code vpcd:unix:PATH} or
 * {@code vpcd:tcp:HOST:PORT}), {@code trust} (folder of the issuers' certificates and revocation
 * lists; without it no issuer is ever verified), {@code crl} (one more folder of revocation lists),
 * {@code simulated} (standard: whether the link leads to a virtual reader).
 */
public final class EmrtdDriverProvider implements DriverProvider {

  @Override
  public String driver() {
    return "emrtd";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    Settings settings = new Settings(configuration);
    settings.onlyKnown("link", "trust", "crl", "simulated");
    String address = settings.required("link");
    ReaderUpkeep upkeep = new ReaderUpkeep(links(settings, address));
    TrustStore trust = folder(settings, "trust").and(folder(settings, "crl"));
    boolean simulated = settings.flag("simulated", ApduLinks.virtual(address));
    WarmUp.start();
    return EmrtdReader.start(settings.id(), upkeep, trust, simulated, clock);
  }

  private static Supplier<ApduLink> links(Settings settings, String address)
      throws IllegalConfigurationException {
    try {
      return ApduLinks.of(address);
    } catch (IllegalArgumentException e) {
      throw settings.wrong("link", String.valueOf(e.getMessage()));
    }
  }

  private static TrustStore folder(Settings settings, String key)
      throws IllegalConfigurationException {
    Optional<String> name = settings.text(key);
    if (name.isEmpty()) {
      return TrustStore.EMPTY;
    }
    Path folder = Path.of(name.get());
    if (!Files.isDirectory(folder)) {
      throw settings.wrong(key, "is no folder: " + name.get());
    }
    try {
      return TrustFolder.read(folder);
    } catch (IOException e) {
      throw settings.wrong(key, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw settings.wrong(key, "was not read to the end");
    }
  }
}
