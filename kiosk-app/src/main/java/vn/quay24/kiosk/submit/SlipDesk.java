package vn.quay24.kiosk.submit;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Submission;

/** Prints slips: the intent is on disk before, what the printer said after. */
public final class SlipDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SlipDesk.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(45);

  private final ReceiptPrinter printer;
  private final Dossiers dossiers;
  private final SlipLayout layout;
  private final CrashPoint crash;
  private final InstantSource clock;
  private final Lane lane = new Lane("printer");

  public SlipDesk(
      ReceiptPrinter printer,
      Dossiers dossiers,
      SlipLayout layout,
      CrashPoint crash,
      InstantSource clock) {
    this.printer = printer;
    this.dossiers = dossiers;
    this.layout = layout;
    this.crash = crash;
    this.clock = clock;
  }

  /** Prints; a job that began is never broken off. */
  public void print(Submission submission, boolean copy, String language, Reply reply) {
    UUID dossier = submission.dossier();
    lane.queue(
        _ -> {
          try {
            dossiers.slip(dossier, SlipState.INTENT);
            PrintOutcome outcome = printer.print(layout.of(submission, copy, language), LIMIT);
            crash.reached(Boundary.SLIP_ANSWERED);
            note(
                dossier,
                switch (outcome) {
                  case PRINTED -> SlipState.PRINTED;
                  case UNKNOWN -> SlipState.IN_DOUBT;
                });
            reply.tell(new Report.SlipPrinted(outcome));
          } catch (DeviceException e) {
            note(dossier, SlipState.NOT_PRINTED);
            reply.tell(new Report.SlipFailed(e.fault()));
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "a slip could not be journaled", e);
            reply.tell(failed("journal failed"));
          }
        },
        () -> reply.tell(failed("a bug")));
  }

  /** Prints a slip for the technician; it belongs to nobody and is not journaled. */
  public void tryOut(Reply reply) {
    lane.queue(
        _ -> {
          try {
            reply.tell(new Report.SlipPrinted(printer.print(layout.trial(clock.instant()), LIMIT)));
          } catch (DeviceException e) {
            reply.tell(new Report.SlipFailed(e.fault()));
          }
        },
        () -> reply.tell(failed("a bug")));
  }

  private Report failed(String detail) {
    return new Report.SlipFailed(new DeviceFault.Broken(printer.id(), detail));
  }

  private void note(UUID dossier, SlipState state) {
    try {
      dossiers.slip(dossier, state);
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "a slip could not be journaled", e);
    }
  }

  @Override
  public void close() {
    lane.close();
  }
}
