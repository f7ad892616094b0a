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
    try {
      send(picture);
      PrintOutcome outcome = await(before.isEmpty());
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

  /** Waits for the report; in silence asks, because an offline printer does not report. */
  private PrintOutcome await(boolean mute) throws IOException, DeviceException {
    Deadline patience = mute ? Deadline.in(deadline.left(line.patience().mute())) : deadline;
    while (!patience.passed()) {
      Optional<PrinterAnswer> answer = line.next(patience.left(line.patience().question()));
      if (answer.isPresent() && answer.get() instanceof PrinterAnswer.Report) {
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
