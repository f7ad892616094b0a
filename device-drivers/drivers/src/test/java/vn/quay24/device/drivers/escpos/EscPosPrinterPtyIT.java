package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.emulator.contract.ReceiptPrinterContract;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.printer.ReceiptPrinter;

/** The printer behind a tty. */
class EscPosPrinterPtyIT extends ReceiptPrinterContract {
  private static final LineSettings LINE = new LineSettings(115_200, false);

  @TempDir Path folder;
  private final EmulatedPrinter hardware = new EmulatedPrinter();
  private Pty pty;
  private ReceiptPrinter printer;

  @BeforeEach
  void open() {
    pty = Pty.open(folder, hardware);
    printer =
        EscPosPrinter.start(
            new DeviceId("printer-pty"),
            576,
            () -> SerialLink.open(pty.tty(), LINE),
            true,
            InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    printer.close();
    pty.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(printer, hardware, pty::unplug, pty::plug);
  }
}
