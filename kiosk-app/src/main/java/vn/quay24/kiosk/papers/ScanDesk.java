package vn.quay24.kiosk.papers;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.procedure.definition.Paper;

/** The scanner, and where its pages go. */
public final class ScanDesk implements AutoCloseable {
  private static final Duration BATCH = Duration.ofMinutes(5);
  private static final int DOTS_PER_INCH = 300;

  private final DocumentScanner scanner;
  private final PaperTray tray;
  private final ReadingDesk reading;
  private final Lane lane = new Lane("scanner");

  /** Has pages read by {@code reading}, which it owns, once they lie in the tray. */
  public ScanDesk(DocumentScanner scanner, PaperTray tray, ReadingDesk reading) {
    this.scanner = scanner;
    this.tray = tray;
    this.reading = reading;
    lane.queue(_ -> WarmUp.run());
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
                    page -> {
                      PagePipeline.Prepared prepared = prepare(page, paper.kept());
                      if (!blankBack(source, page, prepared)) {
                        lay(prepared, wanted, reply);
                      }
                    },
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

  /** Shows and encodes a page, then overwrites it as it came. */
  private static PagePipeline.Prepared prepare(ScannedPage page, Paper.Kept kept) {
    try {
      return PagePipeline.prepare(page, kept);
    } finally {
      Arrays.fill(page.samples(), (byte) 0);
    }
  }

  /** Nobody asked for it by hand: the machine turned the sheet. */
  private static boolean blankBack(
      ScanRequest.Source source, ScannedPage page, PagePipeline.Prepared prepared) {
    return source == ScanRequest.Source.FEEDER_BOTH_SIDES
        && page.number() % 2 == 0
        && prepared.advice().contains(Sheet.Advice.BLANK);
  }

  private void lay(PagePipeline.Prepared prepared, BooleanSupplier wanted, Reply reply) {
    switch (tray.add(prepared.page(), prepared.preview(), wanted)) {
      case PaperTray.Laid.In(int sheet) -> {
        reply.tell(
            new Report.SheetScanned(new Sheet(sheet, prepared.preview(), prepared.advice())));
        reading.read(sheet);
      }
      case PaperTray.Laid.Full _ -> reply.tell(new Report.TrayFull());
      case PaperTray.Laid.Unwanted _ -> {}
    }
  }

  /** Whether paper was left behind; a scanner that cannot tell says no. */
  public boolean paperLeft() throws InterruptedException {
    try {
      return scanner.presence() == DocumentScanner.Presence.PAPER;
    } catch (DeviceException _) {
      return false;
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
