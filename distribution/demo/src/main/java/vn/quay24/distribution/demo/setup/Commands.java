package vn.quay24.distribution.demo.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands as a technician would, one after the other; what they print goes to a log.
 *
 * @param directory where they run
 */
record Commands(Path directory, Path log) {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /**
   * Runs one command to its end.
   *
   * @param what for the error's words
   * @throws SetupException it failed or took too long
   */
  void run(String what, List<String> command) throws SetupException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new SetupException(what + " took longer than " + LIMIT.toMinutes() + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new SetupException(what + " failed; see " + log);
      }
    } catch (IOException e) {
      throw new SetupException(what + " could not be started", e);
    }
  }
}
