package vn.quay24.distribution.demo.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Processes of an earlier demo whose bench was killed before it could end them. */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Ends what a pid file names, if it is still the process that this demo started: its command line
   * names the demo's own folder.
   */
  public static void end(Path pidFile, Path home) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    number(Files.readString(pidFile).trim())
        .flatMap(ProcessHandle::of)
        .filter(process -> belongs(process, home))
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
    Files.delete(pidFile);
  }

  /** Whether the process that a pid file names still runs and belongs to this folder. */
  public static boolean runs(Path pidFile, Path home) throws IOException {
    return number(Files.readString(pidFile).trim())
        .flatMap(ProcessHandle::of)
        .filter(process -> belongs(process, home))
        .isPresent();
  }

  private static boolean belongs(ProcessHandle process, Path home) {
    return commandLine(process).contains(home.toString());
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
