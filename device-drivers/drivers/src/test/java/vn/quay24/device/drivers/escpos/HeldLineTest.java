package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** A printer that takes no more bytes while it is offline. */
@Timeout(30)
class HeldLineTest {
  private static final DeviceId ID = new DeviceId("printer-test");
  private static final int A_LINE_OF_TEXT = 300; // bytes
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Patience PATIENCE = Patience.STANDARD.dividedBy(20);
  private static final EscPosPrinter.Setup SETUP =
      new EscPosPrinter.Setup(ID, EscPosPrinter.Head.WIDE, PATIENCE, true);
  private static final Slip SLIP =
      new Slip(List.of(new Slip.Heading("Phiếu nộp hồ sơ"), new Slip.Digits("A017")));

  private final EmulatedPrinter hardware = new EmulatedPrinter();
  private final ReceiptPrinter printer = printer();

  private ReceiptPrinter printer() {
    return EscPosPrinter.start(SETUP, () -> new HandshakeLink(hardware), InstantSource.system());
  }

  @AfterEach
  void close() {
    printer.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 100, 150})
  void paperThatRunsOutIsToldAndTheRestOfTheSlipNeverComesOut(int rows) throws Exception {
    StatusWatch.awaitOnline(printer);
    hardware.paperLeft(rows);

    assertEquals(new DeviceFault.PaperOut(ID), faultOfPrinting());

    StatusWatch watch = StatusWatch.of(printer);
    hardware.loadPaper();
    watch.await(status -> status.condition() == Condition.ONLINE);
    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    List<BufferedImage> slips = hardware.slips();
    assertEquals(slips.getLast().getHeight(), slips.get(slips.size() - 2).getHeight());
    assertTrue(slips.size() <= 3, "at most the torn piece and two slips");
    assertEquals(List.of(), hardware.mistakes());
  }

  @Test
  void aPrinterThatHasNoPaperFromTheStartIsWaitedFor() throws Exception {
    StatusWatch.awaitOnline(printer);
    hardware.removePaper();
    assertThrows(DeviceException.class, () -> printer.print(SLIP, LIMIT));

    StatusWatch watch = StatusWatch.of(printer);
    hardware.loadPaper();
    watch.await(status -> status.condition() == Condition.ONLINE);

    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    assertEquals(1, hardware.slips().size(), "the refused slip never comes out");
  }

  @Test
  void paperNearItsEndIsBelievedToHaveRunOutUnderAPrinterThatDoesNotSay() throws Exception {
    EmulatedPrinter taciturn = new EmulatedPrinter();
    try (ReceiptPrinter other = taciturn(taciturn, () -> {})) {
      taciturn.paperLeft(150);

      DeviceException failure = assertThrows(DeviceException.class, () -> other.print(SLIP, LIMIT));

      assertEquals(new DeviceFault.PaperOut(ID), failure.fault());
    }
  }

  @Test
  void nobodyKnowsWhyAPrinterThatDoesNotSayHoldsTheLine() throws Exception {
    EmulatedPrinter taciturn = new EmulatedPrinter();
    try (ReceiptPrinter other = taciturn(taciturn, taciturn::openCover)) {
      StatusWatch.awaitOnline(other);

      DeviceException failure = assertThrows(DeviceException.class, () -> other.print(SLIP, LIMIT));
      StatusWatch watch = StatusWatch.of(other);
      taciturn.closeCover();

      assertEquals(
          new DeviceFault.TimedOut(ID, "printer status", PATIENCE.answer()), failure.fault());
      watch.await(status -> status.condition() == Condition.ONLINE);
    }
  }

  @Test
  void aPrinterThatCannotForgetIsGivenTheRestOfATornPicture() throws Exception {
    EmulatedPrinter simple = new EmulatedPrinter();
    Lines lines =
        () -> {
          FaultyLink cable = new FaultyLink(new HandshakeLink(simple).openingTheCoverAfter(2_000));
          cable.corruptOrders(bytes -> Arrays.equals(bytes, EscPos.forget()) ? new byte[0] : bytes);
          return cable;
        };
    try (ReceiptPrinter other = EscPosPrinter.start(SETUP, lines, InstantSource.system())) {
      StatusWatch.awaitOnline(other);
      DeviceException failure = assertThrows(DeviceException.class, () -> other.print(SLIP, LIMIT));
      assertEquals(new DeviceFault.CoverOpen(ID), failure.fault());

      StatusWatch watch = StatusWatch.of(other);
      simple.closeCover();
      watch.await(status -> status.condition() == Condition.ONLINE);

      assertEquals(PrintOutcome.PRINTED, other.print(SLIP, LIMIT));
      assertEquals(PrintOutcome.PRINTED, other.print(SLIP, LIMIT));
      List<BufferedImage> slips = simple.slips();
      assertEquals(
          slips.getLast().getHeight(),
          slips.get(slips.size() - 2).getHeight(),
          "nothing of the torn slip stands on the next");
    }
  }

  /**
   * A printer that answers questions, as long as they reach it, and tells nothing by itself.
   *
   * @param hand what somebody does to it in the middle of the first slip
   */
  private static ReceiptPrinter taciturn(EmulatedPrinter hardware, Runnable hand) {
    AtomicInteger bands = new AtomicInteger();
    UnaryOperator<byte[]> orders =
        bytes -> {
          if (bytes.length > A_LINE_OF_TEXT && bands.incrementAndGet() == 2) {
            hand.run();
          }
          return Arrays.equals(bytes, EscPos.begin()) ? new byte[0] : bytes;
        };
    return EscPosPrinter.start(
        SETUP,
        () -> {
          FaultyLink cable = new FaultyLink(new HandshakeLink(hardware));
          cable.corruptOrders(orders);
          return cable;
        },
        InstantSource.system());
  }

  private DeviceFault faultOfPrinting() {
    return assertThrows(DeviceException.class, () -> printer.print(SLIP, LIMIT)).fault();
  }
}
