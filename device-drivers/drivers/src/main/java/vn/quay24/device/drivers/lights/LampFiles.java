package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.indicator.Light;

/**
 * One file for each lamp, as the kernel offers them: {@code brightness} of the LED class (lit with
 * the value of {@code max_brightness} beside it), or {@code value} of a GPIO line (lit with 1).
 */
final class LampFiles implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LampFiles.class.getName());
  private static final String FULL = "max_brightness";
  private static final int LONGEST = 16;

  private final Map<Light, Path> files;
  private final Map<Light, Boolean> written = new EnumMap<>(Light.class);

  private LampFiles(Map<Light, Path> files) {
    this.files = files;
  }

  /** Looks whether all files are there and may be written. */
  static LampFiles open(Map<Light, Path> files) throws IOException {
    LampFiles lamps = new LampFiles(files);
    lamps.look();
    return lamps;
  }

  /** Whether every lamp is there. */
  void look() throws IOException {
    for (Path file : files.values()) {
      if (!Files.exists(file)) {
        throw new IOException(file + " is not there");
      }
      if (!Files.isWritable(file)) {
        throw new RefusedException(
            "folder", Withheld.Reason.FORBIDDEN, file + " may not be written");
      }
    }
  }

  /** Switches a lamp, unless it is so already. */
  void light(Light light, boolean lit) throws IOException {
    Path file = files.get(light);
    if (file != null && written.getOrDefault(light, !lit) != lit) {
      written.remove(light);
      Files.writeString(
          file,
          lit ? full(file) : "0",
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
      written.put(light, lit);
    }
  }

  private static String full(Path file) throws IOException {
    Path full = file.resolveSibling(FULL);
    if (!file.endsWith("brightness") || !Files.exists(full)) {
      return "1";
    }
    String most = Files.readString(full, StandardCharsets.US_ASCII).strip();
    return most.length() <= LONGEST && most.matches("[1-9][0-9]*") ? most : "1";
  }

  /** Puts all out, as far as they can still be reached. */
  @Override
  public void close() {
    for (Light light : files.keySet()) {
      try {
        light(light, false);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "a lamp cannot be put out", e);
      }
    }
  }
}
