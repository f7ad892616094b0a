package vn.quay24.device.emulator.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Shell scripts by which a driver of another process reaches the emulated scanner: one that stands
 * for {@code scanimage}, one for the driver's presence command.
 *
 * @param scanimage for the setting {@code command}
 * @param presence for the setting {@code presence-command}
 */
public record ScannerScripts(Path scanimage, Path presence) {

  /**
   * Writes both scripts.
   *
   * @param folder where to
   * @param socket where {@link ScannerServer} listens
   * @param classPath holds this module; absolute
   */
  public static ScannerScripts write(Path folder, Path socket, String classPath)
      throws IOException {
    String run =
        "exec "
            + quote(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            + " -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m -cp "
            + quote(classPath)
            + " "
            + ScanimageCommand.class.getName()
            + " "
            + quote(socket.toAbsolutePath().toString());
    return new ScannerScripts(
        script(folder.resolve("scanimage"), run + " \"$@\""),
        script(folder.resolve("scanner-presence"), run + " --presence"));
  }

  private static Path script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toAbsolutePath();
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
