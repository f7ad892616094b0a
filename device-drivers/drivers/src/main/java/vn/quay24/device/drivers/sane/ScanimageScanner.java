package vn.quay24.device.drivers.sane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/** A scanner behind SANE, through a scanimage child process for each batch. */
final class ScanimageScanner extends SupervisedDevice<FoundScanner> implements DocumentScanner {
  private static final Duration LONGEST_BATCH = Duration.ofMinutes(10);

  private final Care care;
  private final Tolerated tolerated;

  private ScanimageScanner(Supervisor<FoundScanner> supervisor, Care care) {
    super(supervisor);
    this.care = care;
    this.tolerated = new Tolerated(care.id());
  }

  static ScanimageScanner start(
      Supervisor.Watch watch, ScannerSettings settings, InstantSource clock) {
    ScanFolder.wipeLeftovers();
    Care care = new Care(watch.id(), settings);
    return new ScanimageScanner(Supervisor.start(watch, care, clock), care);
  }

  /** How often to look at a scanner that is named so. */
  static Supervisor.Watch watch(DeviceId id, Duration interval, boolean simulated) {
    return new Supervisor.Watch(id, DeviceKind.SCANNER, interval, simulated);
  }

  @Override
  public ScanOutcome scan(ScanRequest request, Consumer<ScannedPage> page, Duration limit)
      throws DeviceException, InterruptedException {
    if (request.source() == ScanRequest.Source.FEEDER_BOTH_SIDES && !bothSides()) {
      throw new DeviceException(
          new DeviceFault.Misconfigured(id(), "duplex", "is missing: both sides were asked for"));
    }
    Duration allowed = limit.compareTo(LONGEST_BATCH) < 0 ? limit : LONGEST_BATCH;
    Deadline deadline = Deadline.in(allowed);
    ExitCodes codes = new ExitCodes(id(), allowed);
    return supervisor.exchange(
        scanner -> {
          ScanOutcome outcome =
              new PatientScan(care, codes, deadline, tolerated).run(scanner.name(), request, page);
          supervisor.observed(Observation.well());
          return outcome;
        });
  }

  @Override
  public boolean bothSides() {
    return care.settings().sources().bothSides().isPresent();
  }

  @Override
  public Presence presence() throws DeviceException, InterruptedException {
    return care.tellsPresence()
        ? supervisor.exchange(_ -> care.presence())
        : supervisor.exchange(_ -> Presence.UNKNOWN);
  }
}
