package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** What the word counts for that a printer says, or does not say, after the last byte of a slip. */
class ReportTest {
  private static final DeviceId ID = new DeviceId("printer-test");
  private static final EscPosPrinter.Setup SETUP =
      new EscPosPrinter.Setup(ID, EscPosPrinter.Head.WIDE, Patience.STANDARD.dividedBy(20), true);
  private static final Slip SLIP = new Slip(List.of(new Slip.Heading("Phiếu nộp hồ sơ")));
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private interface Ear {
    byte[] hear(byte[] said) throws IOException;
  }

  /** Changes what is heard once the report of a slip was asked for. */
  private static final class AfterTheSlip implements ByteLink {
    private final ByteLink link;
    private final Ear ear;
    private boolean drawn;
    private boolean asked;

    AfterTheSlip(ByteLink link, Ear ear) {
      this.link = link;
      this.ear = ear;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      drawn |= EscPos.rows(bytes) > 0;
      boolean last = drawn && Arrays.equals(bytes, EscPos.cut());
      link.write(bytes);
      asked |= last;
    }

    @Override
    public byte[] read(int max, Duration limit) throws IOException {
      byte[] said = link.read(max, limit);
      return asked ? ear.hear(said) : said;
    }

    @Override
    public void close() {
      link.close();
    }
  }

  @Test
  void aReportThatThePaperHasEndedIsNoSlip() throws Exception {
    DeviceException failed =
        assertThrows(DeviceException.class, () -> print(ReportTest::paperEnded));

    assertEquals(new DeviceFault.PaperOut(ID), failed.fault());
  }

  @Test
  void aLineThatIsLostAfterTheLastByteLeavesItOpenWhetherTheSlipCameOut() throws Exception {
    PrintOutcome outcome =
        print(
            _ -> {
              throw new LinkClosedException("pulled");
            });

    assertEquals(PrintOutcome.UNKNOWN, outcome);
  }

  /** A line that goes dead says zeros, and so does a printer that is done and has paper. */
  @Test
  void aReportOfAPrinterThatIsGoneAfterwardsLeavesItOpen() throws Exception {
    PrintOutcome outcome = print(said -> said.length == 1 && said[0] == 0 ? said : new byte[0]);

    assertEquals(PrintOutcome.UNKNOWN, outcome);
  }

  @Test
  void aPrinterThatReportsWhatItWasNotAskedForIsNotBelieved() throws Exception {
    PrintOutcome outcome = print(ReportTest::zerosAround);

    assertEquals(PrintOutcome.UNKNOWN, outcome);
  }

  private static byte[] zerosAround(byte[] said) {
    return said.length == 0 ? said : ByteBuffer.allocate(said.length + 1).put(said).array();
  }

  private static byte[] paperEnded(byte[] said) {
    byte[] changed = said.clone();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == 0) {
        changed[i] = 0x0C;
      }
    }
    return changed;
  }

  private static PrintOutcome print(Ear ear) throws Exception {
    EmulatedPrinter hardware = new EmulatedPrinter();
    try (ReceiptPrinter printer =
        EscPosPrinter.start(
            SETUP, () -> new AfterTheSlip(hardware.link(), ear), InstantSource.system())) {
      StatusWatch.awaitOnline(printer);
      return printer.print(SLIP, LIMIT);
    }
  }
}
