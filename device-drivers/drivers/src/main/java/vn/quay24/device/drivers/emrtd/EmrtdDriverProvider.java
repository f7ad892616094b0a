package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import vn.quay24.device.Device;
import vn.quay24.device.drivers.pcsc.ApduLinks;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code emrtd}. Settings: {@code link} ({@code pcsc:READER}, {@code vpcd:unix:PATH} or
 * {@code vpcd:tcp:HOST:PORT}), {@code trust} (folder of the issuers' certificates and revocation
 * lists; without it no issuer is ever verified), {@code crl} (one more folder of revocation lists).
 */
public final class EmrtdDriverProvider implements DriverProvider {
  @Override
  public String driver() {
    return "emrtd";
  }

  @Override
  public Device open(DeviceConfiguration configuration, InstantSource clock)
      throws IllegalConfigurationException {
    String address = required(configuration, "link");
    ApduLink link = link(configuration, address);
    TrustStore trust = trust(configuration);
    WarmUp.start();
    boolean simulated = address.startsWith("vpcd:") || address.startsWith("pcsc:Virtual PCD");
    return new EmrtdReader(configuration.id(), link, simulated, trust, clock).start();
  }

  private static String required(DeviceConfiguration configuration, String key)
      throws IllegalConfigurationException {
    return configuration.setting(key).orElseThrow(() -> illegal(configuration, key, "is missing"));
  }

  private static ApduLink link(DeviceConfiguration configuration, String address)
      throws IllegalConfigurationException {
    try {
      return ApduLinks.of(address);
    } catch (IllegalArgumentException e) {
      throw illegal(configuration, "link", String.valueOf(e.getMessage()));
    }
  }

  private static TrustStore trust(DeviceConfiguration configuration)
      throws IllegalConfigurationException {
    TrustStore trust = folder(configuration, "trust");
    TrustStore lists = folder(configuration, "crl");
    return trust.and(lists);
  }

  private static TrustStore folder(DeviceConfiguration configuration, String key)
      throws IllegalConfigurationException {
    String name = configuration.setting(key).orElse("");
    if (name.isEmpty()) {
      return TrustStore.EMPTY;
    }
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw illegal(configuration, key, "names no folder: " + name);
    }
    try {
      return TrustFolder.read(folder);
    } catch (IOException e) {
      throw illegal(configuration, key, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw illegal(configuration, key, "was not read to the end");
    }
  }

  private static IllegalConfigurationException illegal(
      DeviceConfiguration configuration, String key, String problem) {
    return new IllegalConfigurationException("[" + configuration.id() + "] " + key + " " + problem);
  }
}
