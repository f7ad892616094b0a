package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.ReaderException;
import java.awt.image.BufferedImage;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.emulator.contract.ReceiptPrinterContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

class EscPosPrinterTest extends ReceiptPrinterContract {
  private static final DeviceId ID = new DeviceId("printer-test");

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Patience PATIENCE = Patience.STANDARD.dividedBy(20);
  private static final EscPosPrinter.Setup SETUP =
      new EscPosPrinter.Setup(ID, EscPosPrinter.Head.WIDE, PATIENCE, true);

  private static final Slip.Qr CODE = new Slip.Qr("https://tra-cuu.example/Đà-Nẵng/0198f3c2-7a31");

  private final EmulatedPrinter hardware = new EmulatedPrinter();
  private final ReceiptPrinter printer = EscPosPrinter.start(SETUP, hardware::link, CLOCK);

  @AfterEach
  void close() {
    printer.close();
    assertEquals(List.of(), hardware.mistakes(), "bytes that are in no manual");
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(printer, hardware, hardware::unplug, hardware::plug);
  }

  @Test
  void theSlipIsNotCutThrough() throws DeviceException, InterruptedException {
    printer.print(SLIP, LIMIT);

    BufferedImage slip = hardware.slips().getFirst();
    assertTrue(blankRows(slip, slip.getHeight() - 30, 30), "the end of the slip is blank");
    assertTrue(hardware.uncut().isEmpty(), "nothing is left for the next citizen");
  }

  @Test
  void aCablePulledAtAnyByteNeverLetsAHalfSlipPassForPrinted()
      throws DeviceException, InterruptedException {
    printer.print(SLIP, LIMIT);
    long beforeItsEnd = hardware.received() - 100;
    EmulatedPrinter other = new EmulatedPrinter();
    for (int bytes = 0; bytes < beforeItsEnd; bytes += 377) {
      try (ReceiptPrinter cut = printerOn(other, bytes)) {
        assertEquals(new DeviceFault.Disconnected(ID), faultOf(() -> cut.print(SLIP, LIMIT)));
      }
    }
    int torn = other.slips().size();

    try (ReceiptPrinter whole = printerOn(other, Integer.MAX_VALUE)) {
      assertEquals(PrintOutcome.PRINTED, whole.print(SLIP, LIMIT));
    }
    BufferedImage slip = other.slips().getLast();
    printer.print(SLIP, LIMIT);
    assertTrue(other.slips().size() > torn);
    assertEquals(hardware.slips().getLast().getHeight(), slip.getHeight(), "nothing hangs on it");
  }

  /** As a tty does: what is written waits in it while hands are already at the printer. */
  @Test
  void theRestOfATornSlipNeverComesOutOfALineThatQueues()
      throws DeviceException, InterruptedException {
    EmulatedPrinter far = new EmulatedPrinter();
    try (ReceiptPrinter queued =
        EscPosPrinter.start(SETUP, () -> new QueueingLink(far.link()), CLOCK)) {
      far.paperLeft(150);
      assertEquals(new DeviceFault.PaperOut(ID), faultOf(() -> queued.print(SLIP, LIMIT)));
      int torn = far.uncut().orElseThrow().getHeight();
      far.loadPaper();
      assertEquals(torn, far.uncut().orElseThrow().getHeight(), "nothing follows the torn piece");
      assertEquals(PrintOutcome.PRINTED, queued.print(SLIP, LIMIT));
      assertEquals(PrintOutcome.PRINTED, queued.print(SLIP, LIMIT));
    }

    List<BufferedImage> slips = far.slips();
    assertEquals(3, slips.size(), "the torn piece and two slips");
    assertEquals(slips.get(1).getHeight(), slips.get(2).getHeight(), "nothing hangs on a slip");
  }

  private static ReceiptPrinter printerOn(EmulatedPrinter hardware, int bytesUntilTheCableBreaks) {
    Lines lines =
        () -> {
          FaultyLink cable = new FaultyLink(hardware.link());
          cable.dropAfter(bytesUntilTheCableBreaks);
          return cable;
        };
    return EscPosPrinter.start(SETUP, lines, CLOCK);
  }

  @Test
  void aPrinterThatNeverAnsweredIsUnknownAndNotBroken()
      throws InterruptedException, DeviceException {
    EmulatedPrinter oneWay = new EmulatedPrinter();
    oneWay.mute(true);
    try (ReceiptPrinter mute = EscPosPrinter.start(SETUP, oneWay::link, CLOCK)) {
      StatusWatch.of(mute).await(status -> status.condition() == Condition.UNKNOWN);

      assertEquals(PrintOutcome.UNKNOWN, mute.print(SLIP, LIMIT));
      assertEquals(Condition.UNKNOWN, mute.status().condition());
    }
  }

  @Test
  void aPrinterThatFallsSilentIsATimeOut() throws InterruptedException {
    StatusWatch.awaitOnline(printer);
    StatusWatch watch = StatusWatch.of(printer);
    hardware.mute(true);

    watch.await(
        status ->
            status
                .fault()
                .filter(new DeviceFault.TimedOut(ID, "printer status", PATIENCE.answer())::equals)
                .isPresent());
  }

  @Test
  void aCodeThatThePrinterDrawsItselfIsTheSameCode()
      throws DeviceException, InterruptedException, ReaderException {
    EmulatedPrinter narrow = new EmulatedPrinter(384);
    EscPosPrinter.Setup setup =
        new EscPosPrinter.Setup(ID, new EscPosPrinter.Head(384, QrWay.NATIVE), PATIENCE, true);
    Slip slip =
        new Slip(List.of(new Slip.Heading("Phiếu"), CODE, new Slip.Text("Giữ phiếu", false, true)));
    try (ReceiptPrinter drawing = EscPosPrinter.start(setup, narrow::link, CLOCK)) {
      assertEquals(PrintOutcome.PRINTED, drawing.print(slip, LIMIT));
    }

    assertEquals(List.of(), narrow.mistakes());
    assertEquals(CODE.content(), SlipCodes.read(narrow.slips().getLast()));
  }

  @Test
  void saysThatItIsSimulated() throws InterruptedException {
    StatusWatch.awaitOnline(printer);

    assertTrue(printer.status().simulated());
  }

  private static boolean blankRows(BufferedImage image, int from, int count) {
    int[] rgb = image.getRGB(0, from, image.getWidth(), count, null, 0, image.getWidth());
    for (int dot : rgb) {
      if ((dot & 0xFFFFFF) != 0xFFFFFF) {
        return false;
      }
    }
    return true;
  }
}
