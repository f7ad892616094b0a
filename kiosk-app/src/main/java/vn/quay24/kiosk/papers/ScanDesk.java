package vn.quay24.kiosk.papers;

import java.io.IOException;
import java.lang.System.Logger;
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
  private static final Logger LOG = System.getLogger(ScanDesk.class.getName());
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
                    page -> keep(page, paper.kept(), wanted, reply),
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
  private void keep(ScannedPage page, Paper.Kept kept, BooleanSupplier wanted, Reply reply) {
    try {
      Preview preview = Preview.of(page);
      switch (tray.add(KeptPage.of(page, kept), preview.jpeg(), wanted)) {
        case PaperTray.Laid.In(int sheet) ->
            reply.tell(new Report.SheetScanned(new Sheet(sheet, preview.jpeg(), preview.advice())));
        case PaperTray.Laid.Full _ -> reply.tell(new Report.TrayFull());
        case PaperTray.Laid.Unwanted _ -> {}
      }
    } catch (IOException e) {
      LOG.log(Logger.Level.ERROR, "a page could not be encoded", e);
      reply.tell(new Report.ScanFailed(new DeviceFault.Broken(scanner.id(), "not encoded")));
    } finally {
      Arrays.fill(page.samples(), (byte) 0);
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

  @Override
  public void close() {
    lane.close();
  }
}
