package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.link.LinkTimeoutException;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.PrintOutcome;

/** A page printer that speaks IPP, as every driverless one does. */
final class IppPrinter extends SupervisedDevice<IppConnection> implements DocumentPrinter {
  private static final Duration LONGEST_JOB = Duration.ofMinutes(3);

  private static final System.Logger LOG = System.getLogger(IppPrinter.class.getName());

  private final Setup setup;
  private final UnfinishedJobs unfinished;

  private IppPrinter(Supervisor<IppConnection> supervisor, Setup setup, UnfinishedJobs unfinished) {
    super(supervisor);
    this.setup = setup;
    this.unfinished = unfinished;
  }

  /**
   * Which printer.
   *
   * @param simulated whether the device file says that it is an emulator
   */
  record Setup(DeviceId id, IppTarget target, Waits waits, boolean simulated) {}

  /**
   * How long it is waited for.
   *
   * @param look between two looks at an idle printer
   * @param answer for one question; a whole document has to go over within it
   * @param pace between two questions how far a job is
   */
  record Waits(Duration look, Duration answer, Duration pace) {
    static final Waits STANDARD =
        new Waits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(500));
  }

  static IppPrinter start(Setup setup, InstantSource clock) {
    Supervisor.Watch watch =
        new Supervisor.Watch(
            setup.id(), DeviceKind.DOCUMENT_PRINTER, setup.waits().look(), setup.simulated());
    UnfinishedJobs unfinished = new UnfinishedJobs(setup.id());
    return new IppPrinter(
        Supervisor.start(watch, new Care(setup, unfinished), clock), setup, unfinished);
  }

  @Override
  public PrintOutcome print(byte[] pdf, Duration limit)
      throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(limit.compareTo(LONGEST_JOB) < 0 ? limit : LONGEST_JOB);
    return supervisor.exchange(
        line -> {
          try {
            DocumentJob job =
                new DocumentJob(unfinished, id(), line, deadline, setup.waits().pace());
            PrintOutcome outcome = job.run(pdf);
            observe(job.stoppedBy(), outcome);
            return outcome;
          } catch (LinkTimeoutException e) {
            throw new DeviceException(timedOut(setup), e);
          } catch (MalformedAnswerException e) {
            throw new DeviceException(violation(setup), e);
          }
        });
  }

  private void observe(Optional<DeviceFault> stoppedBy, PrintOutcome outcome) {
    if (stoppedBy.isPresent()) {
      supervisor.observed(new Observation.Ill(stoppedBy.get()));
    } else if (outcome == PrintOutcome.PRINTED) {
      supervisor.observed(Observation.well());
    }
  }

  private static DeviceFault timedOut(Setup setup) {
    return new DeviceFault.TimedOut(setup.id(), "IPP", setup.waits().answer());
  }

  private static DeviceFault violation(Setup setup) {
    return new DeviceFault.ProtocolViolation(setup.id(), "IPP answer");
  }

  private record Care(Setup setup, UnfinishedJobs unfinished) implements Upkeep<IppConnection> {
    /** A connection is there once the printer has answered on it. */
    @Override
    public IppConnection open() throws IOException {
      IppConnection line = new IppConnection(setup.target(), setup.waits().answer());
      try {
        var _ = line.printerState();
      } catch (IOException e) {
        line.close();
        throw e;
      } catch (MalformedAnswerException e) {
        LOG.log(Level.TRACE, "the first look will tell", e);
      }
      return line;
    }

    @Override
    public Observation observe(IppConnection line) throws IOException, DeviceException {
      try {
        unfinished.settle(line);
        return PrinterHealth.of(setup.id(), line.printerState()).observation(setup.id());
      } catch (LinkTimeoutException e) {
        throw new DeviceException(timedOut(setup), e);
      } catch (MalformedAnswerException e) {
        throw new DeviceException(violation(setup), e);
      }
    }

    @Override
    public void close(IppConnection line) {
      line.close();
    }
  }
}
