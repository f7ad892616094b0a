package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** A printer that does not know the order to forget, with room for a whole slip. */
@Timeout(30)
class ForgetlessPrinterTest {
  private static final DeviceId ID = new DeviceId("printer-test");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int AHEAD = 128; // rows: 16 mm
  private static final EscPosPrinter.Setup SETUP =
      new EscPosPrinter.Setup(ID, EscPosPrinter.Head.WIDE, Patience.STANDARD.dividedBy(20), true);
  private static final Slip SLIP =
      new Slip(
          List.of(
              new Slip.Heading("Phiếu nộp hồ sơ"),
              new Slip.Digits("A017"),
              new Slip.Text(
                  "Quý khách vui lòng giữ phiếu này để tra cứu. ".repeat(12), false, false)));

  private final EmulatedPrinter hardware = new EmulatedPrinter();
  private final AtomicInteger bands = new AtomicInteger();
  private Runnable hand = () -> {};
  private final ReceiptPrinter printer =
      EscPosPrinter.start(SETUP, this::line, InstantSource.system());

  private ByteLink line() throws IOException {
    FaultyLink cable = new FaultyLink(hardware.link());
    cable.corruptOrders(this::forgetless);
    return cable;
  }

  private byte[] forgetless(byte[] bytes) {
    if (EscPos.rows(bytes) > 0 && bands.incrementAndGet() == 4) {
      hand.run();
    }
    return Arrays.equals(bytes, EscPos.forget()) ? new byte[0] : bytes;
  }

  @AfterEach
  void close() {
    printer.close();
    assertEquals(List.of(), hardware.mistakes(), "bytes that are in no manual");
  }

  @Test
  void ofASlipThatAnOpenCoverStoppedLittleComesOutWhenItIsClosed() throws Exception {
    StatusWatch.awaitOnline(printer);
    hand = hardware::openCover;

    DeviceException failure = assertThrows(DeviceException.class, () -> printer.print(SLIP, LIMIT));

    assertEquals(new DeviceFault.CoverOpen(ID), failure.fault());
    int torn = uncut();
    StatusWatch watch = StatusWatch.of(printer);
    hardware.closeCover();
    watch.await(status -> status.condition() == Condition.ONLINE);
    assertTrue(uncut() - torn <= AHEAD, uncut() - torn + " rows more");
    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    assertTheLastTwoAreAlike();
  }

  @Test
  void halfAPictureOfAKioskThatWasKilledDoesNotSwallowTheNextSlip() throws Exception {
    EmulatedPrinter waiting = new EmulatedPrinter();
    try (ReceiptPrinter next =
        EscPosPrinter.start(SETUP, () -> afterHalfAPicture(waiting), InstantSource.system())) {
      assertEquals(PrintOutcome.PRINTED, next.print(SLIP, LIMIT));
      assertEquals(PrintOutcome.PRINTED, next.print(SLIP, LIMIT));
    }
    List<BufferedImage> slips = waiting.slips();
    assertEquals(
        slips.getLast().getHeight(), slips.get(slips.size() - 2).getHeight(), "whole slips");
    assertTrue(
        waiting.mistakes().stream().allMatch("00"::equals),
        "at most more blank dots than waited for");
  }

  private ByteLink afterHalfAPicture(EmulatedPrinter waiting) throws IOException {
    FaultyLink cable = new FaultyLink(waiting.link());
    cable.write(new byte[] {0x1D, 'v', '0', 0, 72, 0, (byte) 128, 0, 0x55, 0x55});
    cable.corruptOrders(this::forgetless);
    return cable;
  }

  @Test
  void aHeadThatIsTooHotIsWaitedFor() throws Exception {
    StatusWatch.awaitOnline(printer);
    hand =
        () -> {
          hardware.heat();
          Thread.ofPlatform().start(hardware::cool);
        };

    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));

    hand = () -> {};
    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    assertTheLastTwoAreAlike();
  }

  @Test
  void aPrinterThatAnswersEachQuestionTwiceIsUnderstood() throws Exception {
    EmulatedPrinter twofold = new EmulatedPrinter();
    try (ReceiptPrinter stammering =
        EscPosPrinter.start(SETUP, () -> stammer(twofold), InstantSource.system())) {
      StatusWatch.awaitOnline(stammering);

      assertEquals(PrintOutcome.PRINTED, stammering.print(SLIP, LIMIT));
    }
  }

  private static ByteLink stammer(EmulatedPrinter twofold) throws IOException {
    FaultyLink cable = new FaultyLink(twofold.link());
    cable.corrupt(
        said ->
            said.length == 1 && (said[0] & 0x93) == 0x12 ? new byte[] {said[0], said[0]} : said);
    return cable;
  }

  private int uncut() {
    return hardware.uncut().map(BufferedImage::getHeight).orElse(0);
  }

  private void assertTheLastTwoAreAlike() {
    List<BufferedImage> slips = hardware.slips();
    assertEquals(
        slips.getLast().getHeight(),
        slips.get(slips.size() - 2).getHeight(),
        "nothing of another slip stands on one");
  }
}
