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

  /** GS r 1, bits 2 and 3: the paper has ended. */
  private static final int PAPER_END = 0x0C;

  /** A report is asked for before more than so many rows of dots: 8 mm. */
  private static final int STRETCH_ROWS = 64;

  /** Or more than so many bytes: printers with room for 4,096 are deaf when it is full. */
  private static final int STRETCH_BYTES = 1_024;

  /** One stretch is sent ahead, so that the paper need not stop for a report. */
  private static final int AHEAD = 1;

  /** Fewer reports than this are never owed: listens to the end. */
  private static final int NEVER = -1;

  private final DeviceId id;
  private final PrinterLine line;
  private final Deadline deadline;
  private boolean inStep; // the printer has reported that it came to the beginning of the slip

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
    line.reports().count();
    Optional<Ailment> before = onceItIsCool();
    if (before.isPresent()) {
      refuse(before.get());
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

  /** What the printer says of itself, when its head is too hot at the end of the wait for it. */
  private Optional<Ailment> onceItIsCool() throws IOException {
    Optional<Ailment> now = line.inquire();
    while (now.filter(Ailment::passes).isPresent() && !deadline.passed()) {
      var _ = line.next(deadline.left(line.patience().question())); // any word: asked again
      now = line.inquire();
    }
    return now;
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
    return comesIntoStep(limit);
  }

  /**
   * Reports of earlier jobs come first; once one has come, the others do soon, or are lost, unless
   * the printer says that it cannot go on just now.
   */
  private boolean comesIntoStep(Duration limit) throws IOException, DeviceException {
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
      hearOut(Duration.ZERO);
      if (deadline.passed() || (inStep && !reported(AHEAD, deadline))) {
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

  private void hearOut(Duration limit) throws IOException, DeviceException {
    Deadline quiet = Deadline.in(limit);
    for (var said = line.next(limit); said.isPresent(); said = line.next(quiet.left())) {
      heed(said.get());
    }
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
    if (!reported(0, Deadline.in(limit))) {
      line.reports().missing();
      return PrintOutcome.UNKNOWN;
    }
    line.askForReport();
    if (!reported(0, deadline)) {
      return PrintOutcome.UNKNOWN;
    }
    if (line.answering() && !line.isThere()) {
      LOG.log(Level.WARNING, "printer {0} reported, and is not there any more", id);
      return PrintOutcome.UNKNOWN;
    }
    hearOut(line.quiet());
    if (line.reports().strays() > 0) {
      reported(NEVER, Deadline.in(deadline.left(line.patience().mute()))); // it may still print
      LOG.log(Level.WARNING, "printer {0} reports what it was not asked for: not believed", id);
      return PrintOutcome.UNKNOWN;
    }
    return PrintOutcome.PRINTED;
  }

  /**
   * Waits until at most so many reports are owed; in silence asks, because an offline printer does
   * not report.
   */
  private boolean reported(int most, Deadline patience) throws IOException, DeviceException {
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

  private void refuse(Ailment ailment) throws DeviceException {
    Optional<DeviceFault> fault = ailment.fault(id);
    if (fault.isPresent()) {
      throw new DeviceException(fault.get());
    }
  }
}
