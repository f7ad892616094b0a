package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.drivers.code.CodeText;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;

/**
 * A code window that is a camera. While nobody asks for a code its frames are dropped unseen. A
 * code that stays before it counts once a second.
 */
final class CameraCodeReader extends SupervisedDevice<Camera> implements CodeReader {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Sight sight;
  private final Repeats repeats = new Repeats(); // under the supervisor's exchange

  private CameraCodeReader(Supervisor<Camera> supervisor, Sight sight) {
    super(supervisor);
    this.sight = sight;
  }

  static CameraCodeReader start(DeviceId id, FrameSource source, Sight sight, InstantSource clock) {
    Supervisor.Watch watch =
        new Supervisor.Watch(id, DeviceKind.CODE_READER, INTERVAL, sight.simulated());
    return new CameraCodeReader(
        Supervisor.start(watch, new Upkeeping(id, source, sight.silence()), clock), sight);
  }

  /** A camera is well while frames come. */
  private record Upkeeping(DeviceId id, FrameSource source, Duration silence)
      implements Upkeep<Camera> {
    @Override
    public Camera open() throws IOException, InterruptedException {
      Camera camera = Camera.on(id, source.open(), silence);
      boolean sees = false;
      try {
        sees = camera.next(Deadline.in(silence)).isPresent();
      } finally {
        if (!sees) {
          camera.close();
        }
      }
      if (!sees) {
        throw new IOException("no frame came");
      }
      return camera;
    }

    @Override
    public Observation observe(Camera camera) throws IOException {
      camera.look();
      return Observation.well();
    }

    @Override
    public void close(Camera camera) {
      camera.close();
    }
  }

  @Override
  public Optional<String> next(Duration limit) throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(limit);
    return supervisor.exchange(
        camera -> {
          camera.forget();
          return read(camera, deadline);
        });
  }

  private Optional<String> read(Camera camera, Deadline deadline)
      throws IOException, InterruptedException {
    Optional<String> code = Optional.empty();
    while (code.isEmpty() && !deadline.passed()) {
      Optional<GreyPicture> frame = camera.next(deadline);
      frame.ifPresent(_ -> supervisor.observed(Observation.well()));
      code =
          frame
              .flatMap(sight::read)
              .flatMap(CodeText::clean)
              .filter(text -> !repeats.again(text, System.nanoTime()));
    }
    return code;
  }
}
