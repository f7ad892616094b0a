package vn.quay24.device.drivers.cabinet;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.drivers.supervise.RefusedException;

/** Inputs that are files of the kernel, {@code 0} or {@code 1}, as {@code value} of a GPIO line. */
final class InputFiles implements SensedCabinet.Sensors<InputFiles.Opened> {
  private static final System.Logger LOG = System.getLogger(InputFiles.class.getName());
  private static final int LONGEST = 8;

  private final Map<Sensor, Path> files;
  private final Set<Sensor> inverted;

  /** Nothing is held open: a file that is read again tells the present state. */
  record Opened() implements AutoCloseable {
    @Override
    public void close() {}
  }

  /**
   * Inputs.
   *
   * @param inverted those that are raised when the file says 0
   */
  InputFiles(Map<Sensor, Path> files, Set<Sensor> inverted) {
    this.files = Map.copyOf(files);
    this.inverted = Set.copyOf(inverted);
  }

  /**
   * Looks for the files.
   *
   * @throws IOException none of them can be read
   */
  @Override
  public Opened open() throws IOException {
    Optional<Path> there = Optional.empty();
    for (Path file : files.values()) {
      if (Files.isReadable(file)) {
        return new Opened();
      }
      there = there.or(() -> Optional.of(file).filter(Files::exists));
    }
    if (there.isPresent()) {
      throw new RefusedException(
          "folder", Withheld.Reason.FORBIDDEN, there.get() + " may not be read");
    }
    throw new IOException(files.values() + " are not there");
  }

  @Override
  public Set<Sensor> there() {
    return files.keySet();
  }

  /**
   * Reads every file; one that cannot be read, or says neither 0 nor 1, hides no other.
   *
   * @throws IOException none of them can be read
   */
  @Override
  public Map<Sensor, SensorState> ask(Opened line) throws IOException {
    Map<Sensor, SensorState> told = new EnumMap<>(Sensor.class);
    List<IOException> failures = new ArrayList<>();
    for (Map.Entry<Sensor, Path> entry : files.entrySet()) {
      told.put(entry.getKey(), SensorState.UNKNOWN);
      try {
        told.put(entry.getKey(), state(entry.getKey(), read(entry.getValue())));
      } catch (IOException e) {
        LOG.log(Level.TRACE, "a sensor cannot be read", e);
        failures.add(e);
      }
    }
    if (failures.size() == files.size()) {
      throw failures.getFirst();
    }
    return told;
  }

  private static String read(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(LONGEST), StandardCharsets.US_ASCII).strip();
    }
  }

  private SensorState state(Sensor sensor, String text) {
    return switch (text) {
      case "0" -> inverted.contains(sensor) ? SensorState.RAISED : SensorState.QUIET;
      case "1" -> inverted.contains(sensor) ? SensorState.QUIET : SensorState.RAISED;
      default -> SensorState.UNKNOWN;
    };
  }

  @Override
  public void close(Opened line) {
    line.close();
  }
}
