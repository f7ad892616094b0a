package vn.quay24.device.drivers.cabinet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.cabinet.SensorState;
import vn.quay24.device.drivers.supervise.RefusedException;

/** Inputs that are files of the kernel, {@code 0} or {@code 1}, as {@code value} of a GPIO line. */
final class InputFiles implements SensedCabinet.Sensors<InputFiles.Opened> {
  private static final int LONGEST = 8;

  private final DeviceId id;
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
  InputFiles(DeviceId id, Map<Sensor, Path> files, Set<Sensor> inverted) {
    this.id = id;
    this.files = Map.copyOf(files);
    this.inverted = Set.copyOf(inverted);
  }

  @Override
  public Opened open() throws IOException {
    for (Path file : files.values()) {
      if (!Files.exists(file)) {
        throw new IOException(file + " is not there");
      }
      if (!Files.isReadable(file)) {
        throw new RefusedException("folder", file + " may not be read");
      }
    }
    return new Opened();
  }

  @Override
  public Set<Sensor> there() {
    return files.keySet();
  }

  @Override
  public Map<Sensor, SensorState> ask(Opened line) throws IOException, DeviceException {
    Map<Sensor, SensorState> told = new EnumMap<>(Sensor.class);
    for (Map.Entry<Sensor, Path> entry : files.entrySet()) {
      boolean raised = one(entry.getValue()) != inverted.contains(entry.getKey());
      told.put(entry.getKey(), raised ? SensorState.RAISED : SensorState.QUIET);
    }
    return told;
  }

  private boolean one(Path file) throws IOException, DeviceException {
    byte[] bytes;
    try (var stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(LONGEST);
    }
    return switch (new String(bytes, StandardCharsets.US_ASCII).strip()) {
      case "0" -> false;
      case "1" -> true;
      default ->
          throw new DeviceException(
              new DeviceFault.ProtocolViolation(id, "0 or 1 in " + file.getFileName()));
    };
  }

  @Override
  public void close(Opened line) {
    line.close();
  }
}
