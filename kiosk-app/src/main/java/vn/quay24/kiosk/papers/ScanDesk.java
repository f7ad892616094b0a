package vn.quay24.kiosk.papers;

import java.time.Duration;
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
  private final Lane lane = new Lane("scanner");

  public ScanDesk(DocumentScanner scanner, PaperTray tray) {
    this.scanner = scanner;
    this.tray = tray;
  }

  /** Scans what lies there. */
  public void scan(Paper paper, ScanRequest.Source source, int maxPages, Reply reply) {
    ScanRequest.Mode mode =
        switch (paper.kept()) {
          case TEXT -> ScanRequest.Mode.GREY;
          case PHOTOGRAPH -> ScanRequest.Mode.COLOUR;
        };
    lane.start(
        wanted -> {
          try {
            ScanOutcome outcome =
                scanner.scan(
                    new ScanRequest(source, mode, DOTS_PER_INCH, maxPages),
                    page -> keep(page, wanted, reply),
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

  private void keep(ScannedPage page, BooleanSupplier wanted, Reply reply) {
    Preview preview = Preview.of(page);
    tray.add(page, wanted)
        .ifPresent(
            sheet ->
                reply.tell(
                    new Report.SheetScanned(new Sheet(sheet, preview.jpeg(), preview.advice()))));
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

  @Override
  public void close() {
    lane.close();
  }
}
