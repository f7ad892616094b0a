package vn.quay24.device.drivers.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.quay24.device.drivers.supervise.RefusedException;

/**
 * Keeps jSerialComm from unpacking its library into a world-writable folder, from where any account
 * of the machine could inject code: it is loaded from {@code jSerialComm.library.path}, or unpacked
 * into a folder that only this account can enter.
 */
final class NativeLibrary {
  private static final String PATH = "jSerialComm.library.path";
  private static final String FILE = "libjSerialComm.so";
  private static final Map<String, String> FOLDERS =
      Map.of("amd64", "x86_64", "aarch64", "aarch64", "arm", "armv7hf");

  private static boolean loaded;

  private NativeLibrary() {}

  /** Loads the library before the first port is made. */
  static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    if (System.getProperty(PATH) != null) {
      SerialPort.getCommPorts();
    } else {
      unpack();
    }
    loaded = true;
  }

  private static void unpack() throws IOException {
    String machine = System.getProperty("os.arch", "");
    String resource = "/Linux/" + FOLDERS.getOrDefault(machine, machine) + "/" + FILE;
    Path folder = Files.createTempDirectory("quay24-serial"); // mode 0700
    Path library = folder.resolve(FILE);
    try (InputStream packed = SerialPort.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new RefusedException("link", "no serial library for machine type " + machine);
      }
      Files.copy(packed, library);
      System.setProperty(PATH, folder.toString());
      SerialPort.getCommPorts(); // the class loads the library; the file may go afterwards
    } finally {
      Files.deleteIfExists(library);
      Files.deleteIfExists(folder);
    }
  }
}
