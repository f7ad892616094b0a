package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.pcsc.ApduLinks;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code emrtd}. Settings: {@code link} ({@code pcsc:READER}, {@code vpcd:unix:PATH} or
 * {@code vpcd:tcp:HOST:PORT}), {@code trust} (folder of the issuers' certificates and revocation
 * lists; without it no issuer is ever verified), {@code crl} (one more folder of revocation lists),
 * {@code simulated} (standard: whether the link leads to a virtual reader).
 */
public final class EmrtdDriverProvider extends TableDriver {

  @Override
  public String driver() {
    return "emrtd";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.ID_CARD_READER;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "trust", "crl", "simulated");
    Optional<Supplier<ApduLink>> links = settings.parsed("link", ApduLinks::of);
    boolean virtual = settings.text("link").filter(ApduLinks::virtual).isPresent();
    boolean simulated = settings.flag("simulated", virtual);
    TrustStore trust = folder(settings, "trust").and(folder(settings, "crl"));
    ReaderUpkeep upkeep = new ReaderUpkeep(settings.understood(links));
    return clock -> {
      WarmUp.start();
      return EmrtdReader.start(settings.id(), upkeep, trust, simulated, clock);
    };
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
