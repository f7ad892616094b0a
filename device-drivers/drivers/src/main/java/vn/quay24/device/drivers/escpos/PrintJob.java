package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.io.InterruptedIOException;
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
 * stands after the last byte of the job, and one more, nothing it said meanwhile was a fault, and
 * it is still there afterwards. A printer that reports is sent only little more than it has
 * reported: what is in its buffer when its cover is opened comes out when it is closed, and not
 * every printer can be told to forget.
 */
final class PrintJob {
  private static final System.Logger LOG = System.getLogger(PrintJob.class.getName());

  /** A report is asked for before more than so many rows of dots: 8 mm. */
  private static final int STRETCH_ROWS = 64;

  /** Or more than so many bytes: printers with room for 4,096 are deaf when it is full. */
  private static final int STRETCH_BYTES = 1_024;

  /** One stretch is sent ahead, so that the paper need not stop for a report. */
  private static final int AHEAD = 1;

  private final DeviceId id;
  private final PrinterLine line;
  private final Deadline deadline;
  private final Progress progress;
  private boolean inStep; // the printer has reported that it came to the beginning of the slip

  PrintJob(DeviceId id, PrinterLine line, Deadline deadline) {
    this.id = id;
    this.line = line;
    this.deadline = deadline;
    this.progress = new Progress(id, line, deadline);
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
    line.reports().count();
    Optional<Ailment> before = progress.onceItIsCool();
    if (before.isPresent()) {
      progress.refuse(before.get());
    } else if (line.held()) {
      throw new DeviceException(line.heldBy(id));
    }
    try {
      prepare(before.isPresent());
      send(picture);
      PrintOutcome outcome = outcome();
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

  /**
   * What an earlier job left in the buffer is forgotten, what it left on paper is cut off. Then the
   * printer is in step, or it is one that does not report.
   *
   * @param answers whether it answered just now
   */
  private void prepare(boolean answers) throws IOException, DeviceException {
    if (!line.clean()) {
      line.forget();
    }
    if (line.torn()) {
      line.mend();
    }
    boolean known = line.reports().given();
    inStep = begin(known ? deadline.left() : line.patience().clear());
    if (!inStep && !known && answers && !line.reports().refused()) {
      // a process that was killed may have left half a picture, for which the printer waits
      line.mend();
      inStep = begin(line.patience().mute());
    }
    if (!inStep && !known) {
      line.reports().missing();
    }
    line.clean(false);
  }

  /** Whether the printer says that it has come to the beginning of the slip. */
  private boolean begin(Duration limit) throws IOException, DeviceException {
    line.write(EscPos.begin());
    if (!line.clean()) {
      line.write(EscPos.cut());
    }
    if (line.reports().refused()) {
      return false;
    }
    line.askForReport();
    return progress.comesIntoStep(limit);
  }

  private void send(List<byte[]> picture)
      throws IOException, DeviceException, InterruptedException {
    try {
      sendStretches(picture);
    } catch (InterruptedIOException e) {
      throw interrupted(e);
    }
    line.write(EscPos.cut());
    line.askForReport();
  }

  private void sendStretches(List<byte[]> picture) throws IOException, DeviceException {
    int rows = 0;
    int bytes = 0;
    for (byte[] band : picture) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("between two bands of a slip");
      }
      rows += EscPos.rows(band);
      bytes += band.length;
      if (inStep && (rows > STRETCH_ROWS || bytes > STRETCH_BYTES)) {
        rows = EscPos.rows(band);
        bytes = band.length;
        line.askForReport();
      }
      progress.hearOut(Duration.ZERO);
      if (deadline.passed() || (inStep && !progress.reported(AHEAD, deadline))) {
        throw late();
      }
      line.write(band);
    }
  }

  /** Half a slip must not hang out until the next citizen's; the line itself is whole. */
  private InterruptedException interrupted(InterruptedIOException cause) throws IOException {
    var _ = Thread.interrupted(); // or the line would take no cut
    try {
      if (line.torn()) {
        line.mend();
      }
      line.write(EscPos.cut());
    } catch (IOException e) {
      cause.addSuppressed(e);
      throw cause; // and the line is given up
    }
    InterruptedException interrupted = new InterruptedException("in the middle of a slip");
    interrupted.initCause(cause);
    return interrupted;
  }

  private DeviceException late() {
    return new DeviceException(new DeviceFault.TimedOut(id, "slip", line.patience().answer()));
  }

  /** Everything was sent: a line that is lost now leaves open whether it came out. */
  private PrintOutcome outcome() throws DeviceException {
    try {
      return await();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "printer " + id + " was lost before it reported", e);
      return PrintOutcome.UNKNOWN;
    }
  }

  /**
   * A byte of noise may have passed for a report before the last; so one more is asked for, which
   * can only come after that.
   */
  private PrintOutcome await() throws IOException, DeviceException {
    Duration limit = line.reports().refused() ? line.patience().mute() : deadline.left();
    if (!progress.reported(0, Deadline.in(limit))) {
      line.reports().missing();
      return PrintOutcome.UNKNOWN;
    }
    line.askForReport();
    if (!progress.reported(0, deadline)) {
      return PrintOutcome.UNKNOWN;
    }
    if (line.answering() && !line.isThere()) {
      LOG.log(Level.WARNING, "printer {0} reported, and is not there any more", id);
      return PrintOutcome.UNKNOWN;
    }
    progress.hearOut(line.quiet());
    if (line.reports().strays() > 0) {
      progress.hearToTheEnd(
          Deadline.in(deadline.left(line.patience().mute()))); // it may still print
      LOG.log(Level.WARNING, "printer {0} reports what it was not asked for: not believed", id);
      return PrintOutcome.UNKNOWN;
    }
    return PrintOutcome.PRINTED;
  }
}
