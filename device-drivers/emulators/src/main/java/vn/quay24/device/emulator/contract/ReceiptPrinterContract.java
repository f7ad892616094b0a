package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** What every receipt printer must do. */
public abstract class ReceiptPrinterContract extends DeviceContract {
  protected static final Duration LIMIT = Duration.ofSeconds(20);
  protected static final Slip SLIP =
      new Slip(
          List.of(
              new Slip.Heading("Phiếu nộp hồ sơ"),
              new Slip.Digits("A017"),
              new Slip.Field("Người nộp", "Nguyễn Thị Mẫu")));

  /** A printer and the hands that can touch it. */
  public interface Bench extends Pluggable {
    ReceiptPrinter printer();

    /** The slips that were cut off. */
    List<BufferedImage> slips();

    void removePaper();

    /** Leaves so many rows of an eighth of a millimetre. */
    void paperLeft(int rows);

    void loadPaper();

    void nearEnd();

    void openCover();

    void closeCover();

    void jamCutter();

    void freeCutter();

    void mute();
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final ReceiptPrinter device() {
    return bench().printer();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().print(SLIP, LIMIT);
  }

  @Test
  void printsAndCuts() throws DeviceException, InterruptedException {
    PrintOutcome outcome = device().print(SLIP, LIMIT);

    assertEquals(PrintOutcome.PRINTED, outcome);
    assertEquals(1, bench().slips().size());
    assertEquals(Condition.ONLINE, device().status().condition());
  }

  @Test
  void printsNothingWithoutPaperAndGoesOnWhenThereIsSome()
      throws DeviceException, InterruptedException {
    bench().removePaper();
    assertEquals(new DeviceFault.PaperOut(device().id()), faultOf(this::use));
    assertEquals(Condition.USER_ERROR, device().status().condition());

    bench().loadPaper();
    device().print(SLIP, LIMIT);

    assertEquals(1, bench().slips().size(), "the refused slip must never come out");
  }

  @Test
  void paperThatRunsOutUnderASlipIsAFaultAndTheRestNeverComesOut()
      throws DeviceException, InterruptedException {
    bench().paperLeft(150);
    assertEquals(new DeviceFault.PaperOut(device().id()), faultOf(this::use));

    bench().loadPaper();
    device().print(SLIP, LIMIT);

    List<BufferedImage> slips = bench().slips();
    assertTrue(slips.size() <= 2, "at most the torn piece and the new slip");
    assertTrue(slips.getFirst().getHeight() < slips.getLast().getHeight() || slips.size() == 1);
  }

  @Test
  void anOpenCoverIsAFaultUntilItIsClosed() throws DeviceException, InterruptedException {
    bench().openCover();
    assertEquals(new DeviceFault.CoverOpen(device().id()), faultOf(this::use));

    bench().closeCover();
    assertEquals(PrintOutcome.PRINTED, device().print(SLIP, LIMIT));
  }

  @Test
  void aJammedCutterIsAFaultAndIsRecoveredByItself() throws InterruptedException, DeviceException {
    StatusWatch watch = watchAtWork();
    bench().jamCutter();
    assertEquals(new DeviceFault.Jammed(device().id()), faultOf(this::use));

    bench().freeCutter();
    watch.await(status -> status.fault().isPresent());
    watch.await(status -> status.condition() == Condition.ONLINE);

    assertEquals(PrintOutcome.PRINTED, device().print(SLIP, LIMIT));
  }

  @Test
  void aMutePrinterLeavesItUnknown() throws DeviceException, InterruptedException {
    bench().mute();

    assertEquals(PrintOutcome.UNKNOWN, device().print(SLIP, LIMIT));
    assertEquals(1, bench().slips().size());
  }

  @Test
  void paperNearItsEndIsAnAdvisory() throws InterruptedException, DeviceException {
    bench().nearEnd();
    device().print(SLIP, LIMIT);

    assertEquals(Set.of(Advisory.PAPER_NEAR_END), device().status().advisories());
    assertEquals(Optional.empty(), device().status().fault());
  }
}
