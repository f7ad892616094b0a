package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.PrintOutcome;

/** Every {@link DocumentPrinter} passes this. */
public abstract class DocumentPrinterContract extends DeviceContract {
  protected static final Duration LIMIT = Duration.ofSeconds(20);
  private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  /** A printer and hands on it. */
  public interface Bench extends Pluggable {
    DocumentPrinter printer();

    /** What came out, oldest first. */
    List<byte[]> documents();

    void removePaper();

    void loadPaper();

    void fewSheets();

    void openCover();

    void closeCover();

    void jamPaper();

    void freePaper();

    /** Takes jobs and does not finish them. */
    void slow(boolean never);
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected Device device() {
    return bench().printer();
  }

  @Override
  protected void use() throws DeviceException, InterruptedException {
    assertEquals(PrintOutcome.PRINTED, bench().printer().print(PDF, LIMIT));
  }

  @Test
  void whatComesOutIsWhatWasSent() throws DeviceException, InterruptedException {
    use();

    assertArrayEquals(PDF, bench().documents().getLast());
  }

  @Test
  void withoutPaperNothingIsPrintedNorLater() throws DeviceException, InterruptedException {
    StatusWatch.awaitOnline(device());
    bench().removePaper();

    assertEquals(new DeviceFault.PaperOut(device().id()), faultOf(this::use));
    assertEquals(Optional.of(new DeviceFault.PaperOut(device().id())), device().status().fault());

    bench().loadPaper();
    StatusWatch.awaitOnline(device());
    assertEquals(List.of(), bench().documents());
    use();
  }

  @Test
  void anOpenCoverAndAJamAreToldApart() throws InterruptedException {
    StatusWatch.awaitOnline(device());
    bench().openCover();
    assertEquals(new DeviceFault.CoverOpen(device().id()), faultOf(this::use));
    bench().closeCover();

    bench().jamPaper();
    assertEquals(new DeviceFault.Jammed(device().id()), faultOf(this::use));
    bench().freePaper();
  }

  @Test
  void aJobThatWasBegunAndDoesNotEndIsCancelledAndInDoubt()
      throws DeviceException, InterruptedException {
    StatusWatch.awaitOnline(device());
    bench().slow(true);

    assertEquals(PrintOutcome.UNKNOWN, bench().printer().print(PDF, Duration.ofMillis(600)));
    bench().slow(false);

    assertEquals(List.of(), bench().documents());
  }

  @Test
  void fewSheetsAreAnAdviceAndNoFault() throws InterruptedException {
    StatusWatch watch = watchAtWork();
    bench().fewSheets();

    watch.await(status -> status.advisories().equals(Set.of(Advisory.PAPER_NEAR_END)));
    assertEquals(Condition.ONLINE, device().status().condition());
  }
}
