package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.DocumentScanner.Presence;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/** What every document scanner must do. */
public abstract class DocumentScannerContract extends DeviceContract {
  protected static final Duration LIMIT = Duration.ofSeconds(40);
  protected static final ScanRequest FEEDER =
      new ScanRequest(ScanRequest.Source.FEEDER, ScanRequest.Mode.GREY, 100, 50);
  protected static final ScanRequest GLASS =
      new ScanRequest(ScanRequest.Source.FLATBED, ScanRequest.Mode.COLOUR, 100, 50);

  /** A scanner and the hands that can touch it. */
  public interface Bench extends Pluggable {
    DocumentScanner scanner();

    void loadFeeder(int sheets);

    void layOnGlass();

    void clearGlass();

    void jam();

    void clearJam();

    void openCover();

    void closeCover();

    /** The next page comes short, and nobody says so. */
    void tear();
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final DocumentScanner device() {
    return bench().scanner();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().scan(FEEDER, _ -> {}, LIMIT);
  }

  @Test
  void scansUntilTheFeederIsEmpty() throws DeviceException, InterruptedException {
    bench().loadFeeder(3);
    List<ScannedPage> pages = new ArrayList<>();

    ScanOutcome outcome = device().scan(FEEDER, pages::add, LIMIT);

    assertEquals(new ScanOutcome.Done(3), outcome);
    assertEquals(List.of(1, 2, 3), pages.stream().map(ScannedPage::number).toList());
    assertEquals(1, pages.getFirst().channels());
    assertTrue(Math.abs(pages.getFirst().width() - 827) <= 2, "A4 is 210 mm wide");
  }

  @Test
  void anEmptyFeederIsNoFault() throws DeviceException, InterruptedException {
    assertEquals(new ScanOutcome.NoPaper(), device().scan(FEEDER, _ -> {}, LIMIT));
  }

  @Test
  void scansTheOnePageOnTheGlass() throws DeviceException, InterruptedException {
    bench().layOnGlass();
    List<ScannedPage> pages = new ArrayList<>();

    ScanOutcome outcome = device().scan(GLASS, pages::add, LIMIT);

    assertEquals(new ScanOutcome.Done(1), outcome);
    assertEquals(3, pages.getFirst().channels());
  }

  @Test
  void aJamIsAFaultUntilItIsCleared() throws DeviceException, InterruptedException {
    bench().loadFeeder(1);
    bench().jam();
    assertEquals(new DeviceFault.Jammed(device().id()), faultOf(this::use));
    assertEquals(Condition.USER_ERROR, device().status().condition());

    bench().clearJam();
    assertEquals(new ScanOutcome.Done(1), device().scan(FEEDER, _ -> {}, LIMIT));
    assertEquals(Condition.ONLINE, device().status().condition());
  }

  @Test
  void anOpenCoverIsAFaultUntilItIsClosed() throws DeviceException, InterruptedException {
    bench().loadFeeder(1);
    bench().openCover();
    assertEquals(new DeviceFault.CoverOpen(device().id()), faultOf(this::use));

    bench().closeCover();
    assertEquals(new ScanOutcome.Done(1), device().scan(FEEDER, _ -> {}, LIMIT));
  }

  @Test
  void aTornPageNeverBecomesAPage() {
    bench().loadFeeder(2);
    bench().tear();
    List<ScannedPage> pages = new ArrayList<>();

    DeviceFault fault = faultOf(() -> device().scan(FEEDER, pages::add, LIMIT));

    assertEquals(faultOfATornPage(), fault);
    assertEquals(List.of(), pages);
  }

  /** What a page that comes short is called: it depends on who sees it first. */
  protected DeviceFault faultOfATornPage() {
    return new DeviceFault.ProtocolViolation(device().id(), "a complete page");
  }

  /** What is told of a sheet on the glass, where the feeder is empty. */
  protected Presence presenceOnGlass() {
    return Presence.PAPER;
  }

  @Test
  void seesWhatWasLeftBehind() throws DeviceException, InterruptedException {
    assertEquals(Presence.EMPTY, device().presence());

    bench().layOnGlass();
    assertEquals(presenceOnGlass(), device().presence());

    bench().clearGlass();
    bench().loadFeeder(1);
    assertEquals(Presence.PAPER, device().presence());
  }
}
