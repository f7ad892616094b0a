package vn.quay24.device.drivers.record;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Supplier;
import vn.quay24.device.Device;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Opens devices whose links are seen by a {@link Witness}. Only the code that opens a device can
 * ask for it: no key of the device file does, so a terminal never records its citizens.
 */
public final class Witnessed {
  private static final ScopedValue<Witness> CURRENT = ScopedValue.newInstance();

  private Witnessed() {}

  /** Opens a device of any driver, with every line that it opens in its life seen. */
  public static Device open(
      Witness witness, DriverProvider driver, DeviceConfiguration table, InstantSource clock)
      throws IllegalConfigurationException {
    return ScopedValue.where(CURRENT, witness).call(() -> driver.open(table, clock));
  }

  /** Makes a line. */
  @FunctionalInterface
  public interface Opening {
    ByteLink open() throws IOException;
  }

  /** What a driver opens its lines by, while its table is read. */
  public static Opening lines(Opening plain) {
    if (!CURRENT.isBound()) {
      return plain;
    }
    Witness witness = CURRENT.get();
    return () -> {
      ByteLink link = plain.open();
      witness.event("open");
      return new WitnessedLink(link, witness);
    };
  }

  /** What a driver makes its card reader's links by, while its table is read. */
  public static Supplier<ApduLink> cards(Supplier<ApduLink> plain) {
    if (!CURRENT.isBound()) {
      return plain;
    }
    Witness witness = CURRENT.get();
    return () -> new WitnessedApduLink(plain.get(), witness);
  }
}
