package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this machine as Linux has it: the same at every start, and another at each kiosk. */
final class HostName {
  private static final System.Logger LOG = System.getLogger(HostName.class.getName());
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
  private static final int LONGEST = 48; // of 255 that IPP allows and fewer that printers keep

  private HostName() {}

  /** In whose name this machine prints. */
  static String asUser() {
    String name = "";
    try {
      name = Files.readString(KERNEL).strip().replaceAll("[^A-Za-z0-9._-]", "-");
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "this machine's name cannot be read", e);
    }
    return "quay24-" + name.substring(0, Math.min(LONGEST, name.length()));
  }
}
