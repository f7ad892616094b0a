package vn.quay24.device.drivers.code.camera;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code code-camera}. Settings: either {@code command} (a program that writes frames to its
 * standard output as PNM, YUV4MPEG2 or JPEG, words apart by blanks, or between double quotes) or
 * {@code pictures} (a folder or file); {@code raw} ({@code 1280x720}: the command writes bare
 * frames of one byte a pixel); {@code effort} in milliseconds (36): how long one frame may be
 * looked at.
 */
public final class CodeCameraProvider extends TableDriver {
  private static final int STANDARD_EFFORT = 36;
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

  @Override
  public String driver() {
    return "code-camera";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.CODE_READER;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown("command", "pictures", "raw", "effort", "simulated");
    Duration effort = Duration.ofMillis(settings.number("effort", STANDARD_EFFORT, 5, 2_000));
    FrameSource source = source(settings);
    Sight sight = new Sight(effort, Sight.LONGEST_SILENCE, settings.flag("simulated", false));
    return clock -> CameraCodeReader.start(settings.id(), source, sight, clock);
  }

  private static FrameSource source(Settings settings) throws IllegalConfigurationException {
    Optional<String> pictures = settings.text("pictures");
    if (pictures.isPresent() == settings.text("command").isPresent()) {
      throw settings.wrong("command", "either this or pictures must be there");
    }
    if (pictures.isPresent()) {
      Path place = Path.of(pictures.get());
      return () -> FolderFrames.open(place);
    }
    List<String> command = Settings.command(settings.required("command"));
    Optional<FrameFormat> raw = raw(settings);
    Tolerated tolerated = new Tolerated(settings.id());
    return () -> CommandFrames.start(command, raw, tolerated);
  }

  private static Optional<FrameFormat> raw(Settings settings) throws IllegalConfigurationException {
    Optional<String> size = settings.text("raw");
    if (size.isEmpty()) {
      return Optional.empty();
    }
    Matcher sides = SIZE.matcher(size.get());
    if (!sides.matches()) {
      throw settings.wrong("raw", "must be a size like 1280x720, not \"" + size.get() + "\"");
    }
    int width = Integer.parseInt(sides.group(1));
    int height = Integer.parseInt(sides.group(2));
    if (Math.max(width, height) > GreyPicture.MOST_SIDE) {
      throw settings.wrong("raw", "must be at most " + GreyPicture.MOST_SIDE + " a side");
    }
    return Optional.of(new RawFrames(width, height));
  }
}
