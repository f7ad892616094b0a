package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.printer.PrintOutcome;

/**
 * One document on its way to paper. Printed means the printer's own {@code job-state} completed
 * (RFC 8011 §5.3.7). A job that stops, is late or is lost sight of is cancelled, or remembered
 * until it can be: nothing may come out for the next citizen.
 */
final class DocumentJob {
  private static final System.Logger LOG = System.getLogger(DocumentJob.class.getName());
  private static final int PROCESSING = 5; // the first state in which a sheet may be out
  private static final int PROCESSING_STOPPED = 6;
  private static final int CANCELED = 7;
  private static final int ABORTED = 8;
  private static final int COMPLETED = 9;

  private final UnfinishedJobs unfinished;
  private final DeviceId id;
  private final IppConnection line;
  private final Deadline deadline;
  private final Duration pace;
  private boolean processing;
  private Optional<DeviceFault> stoppedBy = Optional.empty();

  /**
   * A job that has not begun.
   *
   * @param pace between two questions how far it is
   */
  DocumentJob(
      UnfinishedJobs unfinished,
      DeviceId id,
      IppConnection line,
      Deadline deadline,
      Duration pace) {
    this.unfinished = unfinished;
    this.id = id;
    this.line = line;
    this.deadline = deadline;
    this.pace = pace;
  }

  PrintOutcome run(byte[] pdf)
      throws IOException, DeviceException, InterruptedException, MalformedAnswerException {
    unfinished.settle(line);
    Optional<DeviceFault> fault = health().fault(id);
    if (fault.isPresent()) {
      throw new DeviceException(fault.get());
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("before the document was sent");
    }
    OptionalInt job = begin(pdf);
    return job.isPresent() ? follow(job.getAsInt()) : PrintOutcome.UNKNOWN;
  }

  /** What stopped the printer meanwhile: it holds whatever came of the document. */
  Optional<DeviceFault> stoppedBy() {
    return stoppedBy;
  }

  /** The number of the job; none when the printer may have taken it, but did not say so. */
  private OptionalInt begin(byte[] pdf) throws IOException, DeviceException, InterruptedException {
    unfinished.sending();
    IppAnswer begun;
    try {
      begun = line.print(pdf);
      while (Refusal.later(begun) && !deadline.passed()) { // it prints for somebody else
        unfinished.refused();
        Thread.sleep(pace);
        unfinished.sending();
        begun = line.print(pdf);
      }
    } catch (RefusedException e) {
      unfinished.refused();
      throw e;
    } catch (IOException | MalformedAnswerException e) {
      if (e.getCause() instanceof ConnectException) {
        unfinished.refused();
        throw new IOException("nothing was sent", e);
      }
      LOG.log(Level.WARNING, "printer " + id + " did not say whether it took the job", e);
      return OptionalInt.empty();
    }
    if (!begun.succeeded()) {
      unfinished.refused();
      throw new DeviceException(Refusal.fault(id, "job", begun));
    }
    begun.integer("job-id").ifPresent(unfinished::began);
    return begun.integer("job-id");
  }

  private PrintOutcome follow(int job) throws DeviceException, InterruptedException {
    try {
      while (!deadline.passed()) {
        Optional<PrintOutcome> end = ended(job);
        if (end.isPresent()) {
          return end.get();
        }
        Optional<DeviceFault> fault = halt();
        if (fault.isPresent()) {
          return halted(job, fault.get());
        }
        Thread.sleep(pace);
      }
      return late(job);
    } catch (InterruptedException e) {
      giveUp(job);
      throw e;
    } catch (IOException | MalformedAnswerException e) {
      LOG.log(Level.WARNING, "printer " + id + " was lost before the job was done", e);
      settle(job);
      return PrintOutcome.UNKNOWN;
    }
  }

  /** The last sheet may be out, and be what emptied the tray. */
  private PrintOutcome halted(int job, DeviceFault fault)
      throws IOException, DeviceException, MalformedAnswerException {
    stoppedBy = Optional.of(fault);
    var _ = unfinished.cancel(line, job);
    IppAnswer answer = look(job);
    if (state(answer) == COMPLETED) {
      return completed(answer);
    }
    if (processing || Refusal.notFound(answer)) {
      LOG.log(Level.WARNING, "printer {0} stopped within a job: {1}", id, fault);
      return PrintOutcome.UNKNOWN;
    }
    throw new DeviceException(fault);
  }

  /** Once, at once; what this does not reach is cancelled when the printer next answers. */
  private void giveUp(int job) {
    try {
      var _ = unfinished.cancel(line, job);
    } catch (IOException | MalformedAnswerException e) {
      LOG.log(Level.WARNING, "printer " + id + ": the job is to be cancelled later", e);
    }
  }

  /** As {@link #giveUp}, of a printer that may have been started anew meanwhile. */
  private void settle(int job) {
    try {
      var _ = unfinished.settled(line, job);
    } catch (IOException | MalformedAnswerException e) {
      LOG.log(Level.WARNING, "printer " + id + ": the job is to be cancelled later", e);
    }
  }

  /** Cancelled for its lateness: what was begun may be out. */
  private PrintOutcome late(int job) throws IOException, DeviceException, MalformedAnswerException {
    boolean over = unfinished.cancel(line, job);
    IppAnswer answer = look(job);
    if (state(answer) == COMPLETED) {
      return completed(answer);
    }
    if (over && !processing && !Refusal.notFound(answer)) {
      throw new DeviceException(
          new DeviceFault.Broken(id, "the job was not begun in time: " + reasons(answer)));
    }
    LOG.log(Level.WARNING, "printer {0}: a job was cancelled because it took too long", id);
    return PrintOutcome.UNKNOWN;
  }

  private Optional<PrintOutcome> ended(int job)
      throws IOException, DeviceException, MalformedAnswerException {
    IppAnswer answer = look(job);
    if (Refusal.notFound(answer)) { // as when it was done, or the printer started anew
      LOG.log(Level.WARNING, "printer {0} knows nothing of a job that it took", id);
      unfinished.ended(job);
      return Optional.of(PrintOutcome.UNKNOWN);
    }
    unfinished.told(job, answer);
    return switch (state(answer)) {
      case COMPLETED -> {
        unfinished.ended(job);
        yield Optional.of(completed(answer));
      }
      case CANCELED, ABORTED -> {
        unfinished.ended(job);
        yield Optional.of(endedEarly(answer));
      }
      default -> Optional.empty();
    };
  }

  /** A printer may complete what it could not print rightly (RFC 8011 §5.3.8). */
  private PrintOutcome completed(IppAnswer answer) {
    if (reasons(answer).contains("job-completed-with-errors")) {
      LOG.log(Level.WARNING, "printer {0} ended a job with {1}", id, reasons(answer));
      return PrintOutcome.UNKNOWN;
    }
    return PrintOutcome.PRINTED;
  }

  /**
   * Not by us: by somebody at the printer, or the printer itself. Of one that was begun a sheet may
   * be out, unless the printer counts them (RFC 8011 §5.3.18.3).
   */
  private PrintOutcome endedEarly(IppAnswer answer) throws DeviceException {
    int sheets = answer.integer("job-media-sheets-completed").orElse(processing ? 1 : 0);
    if (sheets > 0) {
      LOG.log(Level.WARNING, "printer {0} ended a job early: {1}", id, reasons(answer));
      return PrintOutcome.UNKNOWN;
    }
    throw new DeviceException(
        new DeviceFault.Broken(id, "the job ended early: " + reasons(answer)));
  }

  private IppAnswer look(int job) throws IOException, MalformedAnswerException {
    IppAnswer answer = line.jobState(job);
    processing |=
        state(answer) == PROCESSING
            || state(answer) == PROCESSING_STOPPED
            || answer.integer("time-at-processing").orElse(0) > 0;
    return answer;
  }

  private static int state(IppAnswer answer) {
    return answer.integer("job-state").orElse(0);
  }

  private static List<String> reasons(IppAnswer answer) {
    return answer.texts("job-state-reasons");
  }

  /** How the printer is before the document goes out; one that is busy is asked again. */
  private PrinterHealth health()
      throws IOException, DeviceException, InterruptedException, MalformedAnswerException {
    IppAnswer answer = line.printerState();
    while (Refusal.later(answer) && !deadline.passed()) {
      Thread.sleep(pace);
      answer = line.printerState();
    }
    return PrinterHealth.of(id, answer);
  }

  /** What stops the printer meanwhile; one that does not say how it is may still print. */
  private Optional<DeviceFault> halt()
      throws IOException, DeviceException, MalformedAnswerException {
    IppAnswer answer = line.printerState();
    return answer.succeeded() ? PrinterHealth.of(id, answer).fault(id) : Optional.empty();
  }
}
