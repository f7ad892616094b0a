package vn.quay24.device.drivers.camera;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
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
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/**
 * A camera that looks down on the paper. One picture is one page; how the paper lies in it, the
 * kiosk finds out. It cannot tell whether a paper was left behind.
 */
final class DocumentCamera extends SupervisedDevice<StillCommand> implements DocumentScanner {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration INTERVAL = Duration.ofSeconds(3);

  private final int resolution;
  private final Tolerated tolerated;

  private DocumentCamera(Supervisor<StillCommand> supervisor, int resolution) {
    super(supervisor);
    this.resolution = resolution;
    this.tolerated = new Tolerated(id());
  }

  /**
   * Begins to look for the camera.
   *
   * @param resolution dots of the picture for an inch of paper
   */
  static DocumentCamera start(
      Supervisor.Watch watch, StillCommand command, int resolution, InstantSource clock) {
    Upkeep<StillCommand> upkeep =
        new Upkeep<>() {
          @Override
          public StillCommand open() throws IOException {
            command.look();
            return command;
          }

          @Override
          public Observation observe(StillCommand line) throws IOException {
            line.look();
            return new Observation.Well(Set.of());
          }

          @Override
          public void close(StillCommand line) {
            line.close();
          }
        };
    return new DocumentCamera(Supervisor.start(watch, upkeep, clock), resolution);
  }

  static Supervisor.Watch watch(DeviceId id, boolean simulated) {
    return new Supervisor.Watch(id, DeviceKind.DOCUMENT_CAMERA, INTERVAL, simulated);
  }

  @Override
  public ScanOutcome scan(ScanRequest request, Consumer<ScannedPage> page, Duration limit)
      throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(limit.compareTo(LONGEST) < 0 ? limit : LONGEST);
    return supervisor.exchange(
        camera -> {
          byte[] file = camera.take(id(), deadline);
          try {
            page.accept(page(Picture.read(file, request.mode(), tolerated)));
          } catch (Picture.UnreadableException e) {
            throw new DeviceException(new DeviceFault.ProtocolViolation(id(), "one picture"), e);
          } finally {
            Arrays.fill(file, (byte) 0);
          }
          supervisor.observed(new Observation.Well(Set.of()));
          return new ScanOutcome.Done(1);
        });
  }

  private ScannedPage page(Picture picture) {
    return new ScannedPage(
        1, picture.width(), picture.height(), picture.channels(), resolution, picture.samples());
  }

  @Override
  public Presence presence() {
    return Presence.UNKNOWN;
  }
}
