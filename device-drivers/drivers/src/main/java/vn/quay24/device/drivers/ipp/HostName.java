package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of this machine as Linux has it: the same at every start, and another at each kiosk. */
final class HostName {
  private static final System.Logger LOG = System.getLogger(HostName.class.getName());
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
  private static final Pattern UNNAMED =
      Pattern.compile("(|-none-|localhost([.-].*)?)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 48; // of 255 that IPP allows and fewer that printers keep

  private HostName() {}

  /** In whose name this machine prints; none where its name does not tell it from others. */
  static Optional<String> asUser() {
    try {
      return asUser(Files.readString(KERNEL));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "this machine's name cannot be read", e);
      return Optional.empty();
    }
  }

  static Optional<String> asUser(String kernel) {
    String name = kernel.strip().replaceAll("[^A-Za-z0-9._-]", "-");
    return UNNAMED.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("quay24-" + name.substring(0, Math.min(LONGEST, name.length())));
  }
}
