package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.printer.PrintOutcome;

/**
 * One document on its way to paper. Printed means the printer's own {@code job-state} completed
 * (RFC 8011 §5.3.7). A job that stops, or is late, is cancelled: nothing may come out for the next
 * citizen.
 */
final class DocumentJob {
  private static final System.Logger LOG = System.getLogger(DocumentJob.class.getName());
  private static final int CANCELED = 7;
  private static final int ABORTED = 8;
  private static final int COMPLETED = 9;

  private final DeviceId id;
  private final IppConnection line;
  private final Deadline deadline;
  private final Duration pace;

  /**
   * A job that has not begun.
   *
   * @param pace between two questions how far it is
   */
  DocumentJob(DeviceId id, IppConnection line, Deadline deadline, Duration pace) {
    this.id = id;
    this.line = line;
    this.deadline = deadline;
    this.pace = pace;
  }

  PrintOutcome run(byte[] pdf, String media)
      throws IOException, DeviceException, InterruptedException, MalformedAnswerException {
    refuse(PrinterHealth.of(line.printerState()));
    IppAnswer begun = line.print(pdf, media);
    if (!begun.succeeded() || begun.integer("job-id").isEmpty()) {
      throw new DeviceException(
          new DeviceFault.Broken(id, "job refused, IPP status 0x%04x".formatted(begun.status())));
    }
    int job = begun.integer("job-id").getAsInt();
    try {
      return follow(job);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "printer " + id + " was lost before the job was done", e);
      return PrintOutcome.UNKNOWN;
    }
  }

  private PrintOutcome follow(int job)
      throws IOException, DeviceException, InterruptedException, MalformedAnswerException {
    while (!deadline.passed()) {
      Optional<PrintOutcome> end = ended(line.jobState(job));
      if (end.isPresent()) {
        return end.get();
      }
      Optional<DeviceFault> fault = PrinterHealth.of(line.printerState()).fault(id);
      if (fault.isPresent()) {
        line.cancel(job);
        throw new DeviceException(fault.get());
      }
      try {
        Thread.sleep(pace);
      } catch (InterruptedException e) {
        line.cancel(job);
        throw e;
      }
    }
    line.cancel(job);
    Optional<PrintOutcome> end = ended(line.jobState(job));
    return end.orElse(PrintOutcome.UNKNOWN);
  }

  private Optional<PrintOutcome> ended(IppAnswer answer) throws DeviceException {
    return switch (answer.integer("job-state").orElse(0)) {
      case COMPLETED -> Optional.of(PrintOutcome.PRINTED);
      case CANCELED, ABORTED ->
          throw new DeviceException(
              new DeviceFault.Broken(
                  id, "the job ended early: " + answer.texts("job-state-reasons")));
      default -> Optional.empty();
    };
  }

  private void refuse(PrinterHealth health) throws DeviceException {
    Optional<DeviceFault> fault = health.fault(id);
    if (fault.isPresent()) {
      throw new DeviceException(fault.get());
    }
  }
}
