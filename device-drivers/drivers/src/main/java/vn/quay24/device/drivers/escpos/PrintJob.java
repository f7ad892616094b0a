package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.LinkTimeoutException;
import vn.quay24.device.printer.PrintOutcome;

/**
 * One slip on its way to paper. It counts as printed only when the printer answers the report that
 * stands after the last byte of the job, and nothing it said meanwhile was a fault.
 */
final class PrintJob {
  private static final System.Logger LOG = System.getLogger(PrintJob.class.getName());

  /** GS r 1, bits 2 and 3: the paper has ended. */
  private static final int PAPER_END = 0x0C;

  private final DeviceId id;
  private final PrinterLine line;
  private final Deadline deadline;

  PrintJob(DeviceId id, PrinterLine line, Deadline deadline) {
    this.id = id;
    this.line = line;
    this.deadline = deadline;
  }

  PrintOutcome run(List<byte[]> picture) throws IOException, DeviceException, InterruptedException {
    try {
      return attempt(picture);
    } catch (LinkTimeoutException e) {
      throw new DeviceException(line.whyHeld(id), e);
    }
  }

  private PrintOutcome attempt(List<byte[]> picture)
      throws IOException, DeviceException, InterruptedException {
    line.drain();
    Optional<Ailment> before = line.inquire();
    if (before.isPresent()) {
      refuse(before.get());
    } else if (line.held()) {
      throw new DeviceException(line.heldBy(id));
    }
    prepare();
    if (before.isPresent()) {
      // Switching its status on makes it speak; nothing of that is the report of this job.
      var _ = line.inquire();
      line.drain();
    }
    try {
      send(picture);
      PrintOutcome outcome = outcome(before.isEmpty());
      line.clean(outcome == PrintOutcome.PRINTED);
      return outcome;
    } catch (DeviceException e) {
      forgetRest();
      throw e;
    }
  }

  /** Or it comes out when somebody loads paper. */
  private void forgetRest() throws IOException {
    try {
      line.forget();
    } catch (LinkTimeoutException e) {
      LOG.log(Level.DEBUG, "printer {0} is told later to forget", id);
    }
  }

  /** What an earlier job left in the buffer is forgotten, what it left on paper is cut off. */
  private void prepare() throws IOException {
    if (!line.clean()) {
      line.forget();
    }
    line.write(EscPos.begin());
    if (!line.clean()) {
      line.write(EscPos.cut());
    }
    line.clean(false);
  }

  private void send(List<byte[]> picture)
      throws IOException, DeviceException, InterruptedException {
    for (byte[] band : picture) {
      if (deadline.passed()) {
        throw new DeviceException(new DeviceFault.TimedOut(id, "slip", line.patience().answer()));
      }
      if (Thread.interrupted()) {
        line.write(EscPos.cut());
        throw new InterruptedException("between two bands of a slip");
      }
      line.write(band);
      for (var said = line.next(Duration.ZERO); said.isPresent(); said = line.next(Duration.ZERO)) {
        watch(said.get());
      }
    }
    line.write(EscPos.cut());
    line.write(EscPos.reportWhenDone());
  }

  /** Everything was sent: a line that is lost now leaves open whether it came out. */
  private PrintOutcome outcome(boolean mute) throws DeviceException {
    try {
      return await(mute);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "printer " + id + " was lost before it reported", e);
      return PrintOutcome.UNKNOWN;
    }
  }

  /** Waits for the report; in silence asks, because an offline printer does not report. */
  private PrintOutcome await(boolean mute) throws IOException, DeviceException {
    Duration question = line.patience().question();
    Duration left = mute ? deadline.left(line.patience().mute()) : deadline.left();
    Deadline patience = Deadline.in(left.compareTo(question) < 0 ? question : left);
    while (!patience.passed()) {
      Optional<PrinterAnswer> answer = line.next(patience.left(question));
      if (answer.isPresent() && answer.get() instanceof PrinterAnswer.Report(int bits)) {
        if ((bits & PAPER_END) != 0) {
          throw new DeviceException(new DeviceFault.PaperOut(id));
        }
        return PrintOutcome.PRINTED;
      }
      if (answer.isPresent()) {
        watch(answer.get());
      } else if (!patience.passed()) {
        Optional<Ailment> now = line.inquire();
        if (now.isPresent()) {
          refuse(now.get());
        }
      }
    }
    return PrintOutcome.UNKNOWN;
  }

  private void watch(PrinterAnswer answer) throws DeviceException {
    if (answer instanceof PrinterAnswer.Automatic status) {
      refuse(Ailment.of(status));
    }
  }

  private void refuse(Ailment ailment) throws DeviceException {
    Optional<DeviceFault> fault = ailment.fault(id);
    if (fault.isPresent()) {
      throw new DeviceException(fault.get());
    }
  }
}
