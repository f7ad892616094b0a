package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;

/**
 * How far a printer has come with a slip, by what it says while it prints: the reports that it owes
 * tell it, and its status words end the job when they name a fault that does not pass by itself.
 */
final class Progress {
  /** GS r 1, bits 2 and 3: the paper has ended. */
  private static final int PAPER_END = 0x0C;

  /** Fewer reports than this are never owed. */
  private static final int NEVER = -1;

  private final DeviceId id;
  private final PrinterLine line;
  private final Deadline deadline;

  Progress(DeviceId id, PrinterLine line, Deadline deadline) {
    this.id = id;
    this.line = line;
    this.deadline = deadline;
  }

  /** What the printer says of itself, when its head is too hot at the end of the wait for it. */
  Optional<Ailment> onceItIsCool() throws IOException {
    Optional<Ailment> now = line.inquire();
    while (now.filter(Ailment::passes).isPresent() && !deadline.passed()) {
      var _ = line.next(deadline.left(line.patience().question())); // any word: asked again
      now = line.inquire();
    }
    return now;
  }

  /**
   * Reports of earlier jobs come first; once one has come, the others do soon, or are lost, unless
   * the printer says that it cannot go on just now.
   */
  boolean comesIntoStep(Duration limit) throws IOException, DeviceException {
    boolean any = false;
    while (line.reports().owed() > 0) {
      Duration patience = any ? line.patience().clear() : limit;
      if (reported(line.reports().owed() - 1, Deadline.in(deadline.left(patience)))) {
        any = true;
      } else if (!any || deadline.passed()) {
        return false;
      } else if (!hot()) {
        line.reports().forgotten();
      }
    }
    return true;
  }

  private boolean hot() throws IOException, DeviceException {
    Optional<Ailment> now = line.inquire();
    if (now.isPresent()) {
      goOnOrRefuse(now.get());
    }
    return now.filter(Ailment::passes).isPresent();
  }

  /** Heeds what the printer has said, and what it says so soon. */
  void hearOut(Duration limit) throws IOException, DeviceException {
    Deadline quiet = Deadline.in(limit);
    for (var said = line.next(limit); said.isPresent(); said = line.next(quiet.left())) {
      heed(said.get());
    }
  }

  /**
   * Waits until at most so many reports are owed; in silence asks, because an offline printer does
   * not report.
   */
  boolean reported(int most, Deadline patience) throws IOException, DeviceException {
    Duration question = line.patience().question();
    while (line.reports().owed() > most) {
      if (patience.passed()) {
        return false;
      }
      Optional<PrinterAnswer> answer = line.next(patience.left(question));
      if (answer.isPresent()) {
        heed(answer.get());
      } else if (!patience.passed()) {
        Optional<Ailment> now = line.inquire();
        if (now.isPresent()) {
          goOnOrRefuse(now.get());
        }
      }
    }
    return true;
  }

  /** Heeds all that the printer says until then, whatever it owes. */
  void hearToTheEnd(Deadline patience) throws IOException, DeviceException {
    var _ = reported(NEVER, patience);
  }

  private void heed(PrinterAnswer answer) throws DeviceException {
    if (answer instanceof PrinterAnswer.Automatic status) {
      goOnOrRefuse(Ailment.of(status));
    } else if (answer instanceof PrinterAnswer.Report(int bits)
        && (bits & PAPER_END) == PAPER_END
        && line.reports().strays() == 0) {
      throw new DeviceException(new DeviceFault.PaperOut(id));
    }
  }

  /** A printer whose head is too hot goes on by itself. */
  private void goOnOrRefuse(Ailment ailment) throws DeviceException {
    if (!ailment.passes()) {
      refuse(ailment);
    }
  }

  /** Ends the job by what keeps the printer from printing. */
  void refuse(Ailment ailment) throws DeviceException {
    Optional<DeviceFault> fault = ailment.fault(id);
    if (fault.isPresent()) {
      throw new DeviceException(fault.get());
    }
  }
}
