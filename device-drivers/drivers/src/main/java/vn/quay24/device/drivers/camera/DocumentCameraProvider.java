package vn.quay24.device.drivers.camera;

import java.nio.file.Path;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code document-camera}. Settings: {@code command}, which writes one JPEG, PNG or PNM to
 * its standard output; {@code node} (none), a file that is there while the camera is plugged in;
 * {@code resolution} (200): dots of the picture for an inch of the paper below.
 */
public final class DocumentCameraProvider extends TableDriver {
  private static final int STANDARD_RESOLUTION = 200;
  private static final int LEAST_RESOLUTION = 100;
  private static final int MOST_RESOLUTION = 600;

  @Override
  public String driver() {
    return "document-camera";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.DOCUMENT_CAMERA;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("command", "node", "resolution", "simulated");
    StillCommand command =
        new StillCommand(
            Settings.command(settings.required("command")), settings.text("node").map(Path::of));
    int resolution =
        settings.number("resolution", STANDARD_RESOLUTION, LEAST_RESOLUTION, MOST_RESOLUTION);
    boolean simulated = settings.flag("simulated", false);
    return clock ->
        DocumentCamera.start(
            DocumentCamera.watch(settings.id(), simulated), command, resolution, clock);
  }
}
