package vn.quay24.kiosk.papers;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.papers.image.ScannedSheet;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.procedure.definition.Paper;

/** The scanner, and where its pages go. */
public final class ScanDesk implements AutoCloseable {
  private static final Duration BATCH = Duration.ofMinutes(5);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final int DOTS_PER_INCH = 300;

  private final DocumentScanner scanner;
  private final PaperTray tray;
  private final ReadingDesk reading;
  private final Encoding encoding;
  private final Lane lane = new Lane("scanner");

  /** Has pages read by {@code reading}, which it owns, once they lie in the tray. */
  public ScanDesk(DocumentScanner scanner, PaperTray tray, ReadingDesk reading) {
    this(scanner, tray, reading, KeptPage::of);
  }

  ScanDesk(DocumentScanner scanner, PaperTray tray, ReadingDesk reading, Encoding encoding) {
    this.scanner = scanner;
    this.tray = tray;
    this.reading = reading;
    this.encoding = encoding;
    lane.queue(_ -> WarmUp.run());
  }

  /** As {@link KeptPage#of}. */
  @FunctionalInterface
  interface Encoding {
    KeptPage of(ScannedSheet sheet, int resolution, Paper.Kept kept);
  }

  /** Scans what lies there. */
  public void scan(Paper paper, ScanRequest.Source source, int maxPages, Reply reply) {
    lane.start(
        wanted -> {
          try {
            ScanOutcome outcome =
                scanner.scan(
                    // In colour also what is kept as text: a red seal is told from its copy.
                    new ScanRequest(source, ScanRequest.Mode.COLOUR, DOTS_PER_INCH, maxPages),
                    page -> keep(new Arrival(page, source, paper.kept()), wanted, reply),
                    BATCH);
            if (wanted.getAsBoolean()) {
              reply.tell(new Report.ScanEnded(outcome));
            }
          } catch (DeviceException e) {
            if (wanted.getAsBoolean()) {
              reply.tell(new Report.ScanFailed(e.fault()));
            }
          }
        },
        () -> reply.tell(new Report.ScanFailed(new DeviceFault.Broken(scanner.id(), "a bug"))));
  }

  /** A page as it came. */
  private record Arrival(ScannedPage page, ScanRequest.Source source, Paper.Kept kept) {

    /** Nobody asked for it by hand: the machine turned the sheet. */
    boolean blankBack(PagePipeline.Shown shown) {
      return source == ScanRequest.Source.FEEDER_BOTH_SIDES
          && page.number() % 2 == 0
          && shown.advice().contains(Sheet.Advice.BLANK);
    }

    /** JPEG of this quality needs less, whatever is on the page. */
    long mostBytes() {
      return page.samples().length / 2;
    }
  }

  /** Shows a page, then encodes it, then overwrites it as it came. */
  private void keep(Arrival arrival, BooleanSupplier wanted, Reply reply) {
    try {
      ScannedSheet sheet = PagePipeline.look(arrival.page());
      PagePipeline.Shown shown = PagePipeline.Shown.of(sheet);
      if (arrival.blankBack(shown)) {
        Arrays.fill(shown.preview(), (byte) 0);
        if (wanted.getAsBoolean()) {
          reply.tell(new Report.EmptyBackSeen());
        }
        return;
      }
      switch (tray.reserve(arrival.mostBytes(), shown.preview(), wanted)) {
        case PaperTray.Laid.In(int name) -> {
          reply.tell(sheetOf(name, shown));
          fill(name, arrival, sheet, reply);
          reading.read(name);
        }
        case PaperTray.Laid.Full _ -> lay(encoded(arrival, sheet), shown, wanted, reply);
        case PaperTray.Laid.Unwanted _ -> {}
      }
    } finally {
      Arrays.fill(arrival.page().samples(), (byte) 0);
    }
  }

  private KeptPage encoded(Arrival arrival, ScannedSheet sheet) {
    return encoding.of(sheet, arrival.page().resolution(), arrival.kept());
  }

  /** A page that is shown and cannot be encoded is taken back. */
  private void fill(int name, Arrival arrival, ScannedSheet sheet, Reply reply) {
    boolean filled = false;
    try {
      tray.fill(name, encoded(arrival, sheet));
      filled = true;
    } finally {
      if (!filled) {
        tray.drop(name);
        reply.tell(new Report.SheetLost(name));
      }
    }
  }

  private static Report sheetOf(int name, PagePipeline.Shown shown) {
    return new Report.SheetScanned(new Sheet(name, shown.preview(), shown.advice()));
  }

  /** When the tray is nearly full, only what fits is shown. */
  private void lay(KeptPage page, PagePipeline.Shown shown, BooleanSupplier wanted, Reply reply) {
    switch (tray.add(page, shown.preview(), wanted)) {
      case PaperTray.Laid.In(int name) -> {
        reply.tell(sheetOf(name, shown));
        reading.read(name);
      }
      case PaperTray.Laid.Full _ -> reply.tell(new Report.TrayFull());
      case PaperTray.Laid.Unwanted _ -> {}
    }
  }

  /** Whether paper was left behind; a scanner that cannot tell says no. */
  public boolean paperLeft() throws InterruptedException {
    return presence().equals(Optional.of(DocumentScanner.Presence.PAPER));
  }

  /** Reports once there is paper in the feeder; a scanner that cannot tell says nothing. */
  public void awaitPaper(Reply reply) {
    lane.start(
        wanted -> {
          Optional<DocumentScanner.Presence> seen = Optional.of(DocumentScanner.Presence.EMPTY);
          while (wanted.getAsBoolean()
              && seen.filter(DocumentScanner.Presence.UNKNOWN::equals).isEmpty()) {
            Thread.sleep(LOOK_AGAIN);
            seen = presence();
            if (seen.equals(Optional.of(DocumentScanner.Presence.PAPER)) && wanted.getAsBoolean()) {
              reply.tell(new Report.PaperLies());
              return;
            }
          }
        });
  }

  private Optional<DocumentScanner.Presence> presence() throws InterruptedException {
    try {
      return Optional.of(scanner.presence());
    } catch (DeviceException _) {
      return Optional.empty(); // its status says so; it comes back by itself
    }
  }

  public void stop() {
    lane.stop();
  }

  /** The visit is over: nothing is scanned or read for it any more. */
  public void forget() {
    lane.stop();
    reading.forget();
  }

  @Override
  public void close() {
    lane.close();
    reading.close();
  }
}
