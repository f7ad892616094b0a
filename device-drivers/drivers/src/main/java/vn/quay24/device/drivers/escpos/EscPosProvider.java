package vn.quay24.device.drivers.escpos;

import java.util.List;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.serial.Flow;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code escpos}. Settings: {@code link}, {@code baud} (115200), {@code flow} (none, rts-cts
 * or xon-xoff), {@code width} in dots (576, 512 or 640 for 80 mm paper, 384 for 58 mm), {@code qr}
 * (raster, or native when the printer shall draw codes itself).
 */
public final class EscPosProvider extends TableDriver {
  private static final int STANDARD_BAUD = 115_200;

  @Override
  public String driver() {
    return "escpos";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.RECEIPT_PRINTER;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("link", "baud", "flow", "width", "qr", "simulated");
    EscPosPrinter.Setup setup =
        new EscPosPrinter.Setup(
            settings.id(),
            new EscPosPrinter.Head(
                Integer.parseInt(settings.choice("width", "576", "640", "576", "512", "384")),
                settings.choice("qr", "raster", "raster", "native").equals("native")
                    ? QrWay.NATIVE
                    : QrWay.RASTER),
            Patience.STANDARD,
            settings.flag("simulated", false));
    Lines lines = Lines.of(settings, STANDARD_BAUD, List.of(Flow.values()));
    return clock -> EscPosPrinter.start(setup, lines, clock);
  }
}
