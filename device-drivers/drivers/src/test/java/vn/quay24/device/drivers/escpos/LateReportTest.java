package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.link.FaultyLink;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** Reports that come too late or too early, and slips that nobody waits for any more. */
@Timeout(30)
class LateReportTest {
  private static final DeviceId ID = new DeviceId("printer-test");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final EscPosPrinter.Setup SETUP =
      new EscPosPrinter.Setup(ID, EscPosPrinter.Head.WIDE, Patience.STANDARD.dividedBy(20), true);
  private static final Slip SLIP =
      new Slip(
          List.of(
              new Slip.Heading("Phiếu nộp hồ sơ"),
              new Slip.Text(
                  "Quý khách vui lòng giữ phiếu này để tra cứu. ".repeat(12), false, false)));

  private final EmulatedPrinter hardware = new EmulatedPrinter();

  @Test
  void aReportOfAnEarlierSlipDoesNotCountForThisOne() throws Exception {
    try (ReceiptPrinter printer = printerOn(() -> new LateReportsLink(hardware.link(), false))) {
      assertEquals(PrintOutcome.UNKNOWN, printer.print(SLIP, SHORT));
      assertEquals(PrintOutcome.UNKNOWN, printer.print(SLIP, SHORT));
    }
  }

  @Test
  void reportsOfTheBeginningThatComeLateDoNotCountForTheEnd() throws Exception {
    try (ReceiptPrinter printer = printerOn(() -> new LateReportsLink(hardware.link(), true))) {
      assertEquals(PrintOutcome.UNKNOWN, printer.print(SLIP, SHORT));
    }
  }

  @Test
  void aByteOfNoiseDoesNotCountForTheLastReport() throws Exception {
    try (ReceiptPrinter printer = printerOn(() -> new NoisyLink(hardware.link()))) {
      assertEquals(PrintOutcome.UNKNOWN, printer.print(SLIP, SHORT));
    }
  }

  /** Once a slip is being drawn there is noise, and nothing of what was asked for after its cut. */
  private static final class NoisyLink implements ByteLink {
    private final ByteLink link;
    private boolean drawn;
    private boolean noise;
    private boolean cut;

    NoisyLink(ByteLink link) {
      this.link = link;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      boolean last = drawn && Arrays.equals(bytes, EscPos.cut());
      drawn |= EscPos.rows(bytes) > 0;
      link.write(bytes);
      noise |= last;
      cut |= last;
    }

    @Override
    public byte[] read(int max, Duration limit) throws IOException {
      byte[] said = link.read(max, limit);
      boolean report = said.length == 1 && said[0] == 0;
      if (cut && noise) {
        noise = false; // it came in the middle of the slip, and was taken for a report that is late
        return new byte[] {0};
      }
      return cut && report ? new byte[0] : said;
    }

    @Override
    public void close() {
      link.close();
    }
  }

  @Test
  void aSlipThatNobodyWaitsForAnyMoreIsCutOffAtOnce() throws Exception {
    AtomicBoolean once = new AtomicBoolean(true);
    AtomicInteger opened = new AtomicInteger();
    try (ReceiptPrinter printer =
        printerOn(
            () -> {
              opened.incrementAndGet();
              return new AbandonedLink(hardware.link(), once, false);
            })) {
      assertCutOff(printer);
      assertEquals(1, opened.get(), "the line is whole");
    }
  }

  @Test
  void aSlipThatIsGivenUpInTheMiddleOfAnOrderIsCutOffAtOnce() throws Exception {
    AtomicBoolean once = new AtomicBoolean(true);
    try (ReceiptPrinter printer = printerOn(() -> new AbandonedLink(hardware.link(), once, true))) {
      assertCutOff(printer);
    }
  }

  private void assertCutOff(ReceiptPrinter printer) throws Exception {
    StatusWatch.awaitOnline(printer);

    assertThrows(InterruptedException.class, () -> printer.print(SLIP, LIMIT));

    assertEquals(1, hardware.slips().size(), "the piece is cut off");
    assertEquals(Optional.empty(), hardware.uncut());
    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    assertTrue(
        hardware.slips().get(0).getHeight() < hardware.slips().getLast().getHeight(), "a piece");
  }

  /** Who prints is interrupted at the fourth band, as the real lines tell it. */
  private static final class AbandonedLink implements ByteLink {
    private final ByteLink link;
    private final AtomicBoolean once;
    private final boolean midBand;
    private int bands;

    AbandonedLink(ByteLink link, AtomicBoolean once, boolean midBand) {
      this.link = link;
      this.once = once;
      this.midBand = midBand;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      requireNotInterrupted();
      bands += EscPos.rows(bytes) > 0 ? 1 : 0;
      if (midBand && bands == 4 && once.getAndSet(false)) {
        link.write(Arrays.copyOf(bytes, bytes.length / 2));
        Thread.currentThread().interrupt();
      }
      requireNotInterrupted();
      link.write(bytes);
    }

    @Override
    public byte[] read(int max, Duration limit) throws IOException {
      if (!midBand && bands == 4 && once.getAndSet(false)) {
        Thread.currentThread().interrupt();
      }
      requireNotInterrupted();
      return link.read(max, limit);
    }

    private static void requireNotInterrupted() throws InterruptedIOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted");
      }
    }

    @Override
    public void close() {
      link.close();
    }
  }

  @Test
  void aHeadThatIsTooHotAtTheBeginningIsWaitedFor() throws Exception {
    Thread printing = Thread.currentThread();
    Lines lines =
        () -> {
          FaultyLink cable = new FaultyLink(hardware.link());
          cable.corruptOrders(
              bytes -> {
                if (Thread.currentThread() == printing && Arrays.equals(bytes, EscPos.ask(4))) {
                  Thread.ofPlatform().start(hardware::cool);
                }
                return bytes;
              });
          return cable;
        };
    try (ReceiptPrinter printer = printerOn(lines)) {
      StatusWatch.awaitOnline(printer);
      StatusWatch watch = StatusWatch.of(printer);
      hardware.heat();
      watch.await(status -> status.condition() != Condition.ONLINE);

      assertEquals(PrintOutcome.PRINTED, printer.print(SLIP, LIMIT));
    }
  }

  @Test
  void aPrinterThatAnsweredBeforeMustAnswerAfterItsReport() throws Exception {
    AtomicBoolean silent = new AtomicBoolean();
    Lines lines =
        () -> {
          FaultyLink cable = new FaultyLink(hardware.link());
          cable.corrupt(said -> silent.get() && isAnswer(said) ? new byte[0] : said);
          return cable;
        };
    try (ReceiptPrinter printer = printerOn(lines)) {
      StatusWatch.awaitOnline(printer);
      silent.set(true);

      assertEquals(PrintOutcome.UNKNOWN, printer.print(SLIP, LIMIT));
    }
  }

  private static boolean isAnswer(byte[] said) {
    return said.length == 1 && (said[0] & 0x93) == 0x12;
  }

  private static ReceiptPrinter printerOn(Lines lines) {
    return EscPosPrinter.start(SETUP, lines, InstantSource.system());
  }
}
