package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.serial.Flow;
import vn.quay24.device.drivers.serial.LineSettings;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.drivers.serial.SerialLink;
import vn.quay24.device.emulator.contract.ReceiptPrinterContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** The printer behind a tty. */
class EscPosPrinterPtyIT extends ReceiptPrinterContract {
  private static final DeviceId ID = new DeviceId("printer-pty");
  private static final LineSettings LINE =
      new LineSettings(115_200, Flow.RTS_CTS, Duration.ofMillis(500));
  private static final Slip LONG =
      new Slip(Collections.nCopies(20, new Slip.Heading("Phiếu nộp hồ sơ")));

  @TempDir Path folder;
  private final EmulatedPrinter hardware = new EmulatedPrinter();
  private Pty pty;
  private ReceiptPrinter printer;

  @BeforeEach
  void open() {
    pty = Pty.open(folder, hardware);
    printer =
        EscPosPrinter.start(
            new EscPosPrinter.Setup(ID, EscPosPrinter.Head.WIDE, Patience.STANDARD, true),
            () -> SerialLink.open(pty.tty(), LINE),
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

  @Test
  void aPrinterThatHoldsTheLineIsNotGoneAndGoesOnByItself()
      throws DeviceException, InterruptedException {
    StatusWatch.awaitOnline(printer);
    pty.hold();

    assertEquals(
        new DeviceFault.TimedOut(ID, "printer status", Patience.STANDARD.answer()),
        faultOf(() -> printer.print(LONG, LIMIT)));

    StatusWatch watch = StatusWatch.of(printer);
    pty.letGo();
    watch.await(status -> status.condition() == Condition.ONLINE);
    assertEquals(PrintOutcome.PRINTED, printer.print(LONG, LIMIT));
    assertEquals(PrintOutcome.PRINTED, printer.print(LONG, LIMIT));
    List<BufferedImage> slips = hardware.slips();
    assertEquals(slips.getLast().getHeight(), slips.get(slips.size() - 2).getHeight());
    assertEquals(List.of(), hardware.mistakes());
  }
}
