package vn.quay24.kiosk.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.papers.image.PaintedPage;
import vn.quay24.kiosk.papers.image.Pixels;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;

class ScanDeskTest {
  private final PaperTray tray = new PaperTray();
  private final BlockingQueue<Report> told = new LinkedBlockingQueue<>();
  private final ScannerInMemory scanner = new ScannerInMemory();
  private volatile ScanDesk.Encoding encoding = KeptPage::of;
  private final ScanDesk desk =
      new ScanDesk(
          scanner,
          tray,
          new ReadingDesk("no-such-program", tray),
          (sheet, resolution, kept) -> encoding.of(sheet, resolution, kept));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void paperThatIsPutIntoTheEmptyFeederIsToldOnce() throws Exception {
    scanner.presences.addAll(
        List.of(
            DocumentScanner.Presence.EMPTY,
            DocumentScanner.Presence.PAPER,
            DocumentScanner.Presence.PAPER));

    desk.awaitPaper(told::add);

    assertInstanceOf(Report.PaperLies.class, next());
    assertEquals(1, scanner.presences.size());
  }

  @Test
  void aPaperOfTextKeepsItsRedSeal() throws Exception {
    scanner.page =
        scanned(PaintedPage.paper(1).askew(2).text(30, 150).seal(130, 220, Color.RED).colour());

    scan();

    Sheet sheet = assertInstanceOf(Report.SheetScanned.class, next()).sheet();
    assertInstanceOf(Report.ScanEnded.class, next());
    assertEquals(Set.of(), sheet.advice());
    assertEquals(List.of(ScanRequest.Mode.COLOUR), scanner.modes);
    List<Layer> layers = tray.page(sheet.id()).orElseThrow().layers();
    assertInstanceOf(Layer.Writing.class, layers.getFirst());
    assertEquals(3, assertInstanceOf(Layer.Picture.class, layers.getLast()).channels());
    assertEquals(Optional.empty(), tray.filed(sheet.id()).orElseThrow().text());
  }

  @Test
  void aBlankPageIsPointedOutAndKeptAllTheSame() throws Exception {
    scanner.page = scanned(PaintedPage.paper(1).dust(30, 0.8).colour());

    scan();

    Sheet sheet = assertInstanceOf(Report.SheetScanned.class, next()).sheet();
    assertEquals(Set.of(Sheet.Advice.BLANK), sheet.advice());
    assertEquals(1, tray.size());
  }

  @Test
  void whatTheScannerDeliveredIsOverwrittenOnceItIsKept() throws Exception {
    scanner.page = scanned(PaintedPage.paper(1).text(30, 60).colour());

    scan();

    assertInstanceOf(Report.SheetScanned.class, next());
    assertInstanceOf(Report.ScanEnded.class, next());
    byte[] samples = scanner.page.samples();
    assertArrayEquals(new byte[samples.length], samples);
  }

  @Test
  void theBlankBackOfASheetIsDroppedAndAWrittenOneIsKept() throws Exception {
    scanner.page = scanned(PaintedPage.paper(1).text(30, 60).colour());
    scanner.backs =
        List.of(
            scanned(2, PaintedPage.paper(1).dust(30, 0.8).colour()),
            scanned(4, PaintedPage.paper(1).text(30, 60).colour()));

    scan(ScanRequest.Source.FEEDER_BOTH_SIDES);

    assertInstanceOf(Report.SheetScanned.class, next());
    assertEquals(new Report.EmptyBackSeen(), next());
    assertInstanceOf(Report.SheetScanned.class, next());
    assertEquals(new Report.ScanEnded(new ScanOutcome.Done(3)), next());
    assertEquals(2, tray.size());
  }

  @Test
  void aPageIsShownBeforeItIsEncoded() throws Exception {
    BlockingQueue<Optional<KeptPage>> lying = new LinkedBlockingQueue<>();

    scan(
        ScanRequest.Source.FEEDER,
        report -> {
          if (report instanceof Report.SheetScanned(var sheet)) {
            lying.add(tray.page(sheet.id()));
          }
          told.add(report);
        });

    assertInstanceOf(Report.SheetScanned.class, next());
    assertInstanceOf(Report.ScanEnded.class, next());
    assertEquals(Optional.empty(), lying.remove());
  }

  @Test
  void aPageThatIsShownAndCannotBeEncodedIsTakenBack() throws Exception {
    encoding =
        (_, _, _) -> {
          throw new IllegalStateException("a bug");
        };

    scan();

    Sheet sheet = assertInstanceOf(Report.SheetScanned.class, next()).sheet();
    assertEquals(new Report.SheetLost(sheet.id()), next());
    assertInstanceOf(Report.ScanFailed.class, next());
    assertEquals(0, tray.size());
    assertArrayEquals(new byte[sheet.preview().length], sheet.preview());
  }

  private void scan() {
    scan(ScanRequest.Source.FEEDER);
  }

  private void scan(ScanRequest.Source source) {
    scan(source, told::add);
  }

  private void scan(ScanRequest.Source source, Reply reply) {
    LocalizedText title = new LocalizedText(Map.of("vi", "Bản án", "en", "Judgment"));
    Paper paper =
        new Paper(
            "judgment",
            title,
            Optional.empty(),
            true,
            Optional.empty(),
            Paper.Sides.ONE,
            Paper.Kept.TEXT);
    desk.scan(paper, source, 10, reply);
  }

  private Report next() throws InterruptedException {
    Report report = told.poll(60, TimeUnit.SECONDS);
    if (report == null) {
      throw new AssertionError("nobody answered");
    }
    return report;
  }

  private static ScannedPage scanned(Pixels page) {
    return scanned(1, page);
  }

  private static ScannedPage scanned(int number, Pixels page) {
    return new ScannedPage(
        number,
        page.width(),
        page.height(),
        page.channels(),
        PaintedPage.RESOLUTION,
        page.samples());
  }

  /** Holds one page, and the backs that follow it. */
  private static final class ScannerInMemory implements DocumentScanner {
    private final List<ScanRequest.Mode> modes = new CopyOnWriteArrayList<>();
    private volatile ScannedPage page = scanned(PaintedPage.paper(0).colour());

    private volatile List<ScannedPage> backs = List.of();
    private final Queue<Presence> presences = new ConcurrentLinkedQueue<>();

    @Override
    public ScanOutcome scan(ScanRequest request, Consumer<ScannedPage> receiver, Duration limit) {
      modes.add(request.mode());
      receiver.accept(page);
      backs.forEach(receiver);
      return new ScanOutcome.Done(1 + backs.size());
    }

    @Override
    public Presence presence() {
      Presence next = presences.poll();
      return next == null ? Presence.EMPTY : next;
    }

    @Override
    public DeviceId id() {
      return new DeviceId("scanner");
    }

    @Override
    public DeviceKind kind() {
      return DeviceKind.SCANNER;
    }

    @Override
    public DeviceStatus status() {
      throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public void onStatus(Consumer<DeviceStatus> listener) {}

    @Override
    public void close() {}
  }
}
