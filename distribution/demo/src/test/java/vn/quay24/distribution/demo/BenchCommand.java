package vn.quay24.distribution.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a bench that is expected not to start, in a process of its own. */
final class BenchCommand {
  private static final long LIMIT_SECONDS = 120;

  private BenchCommand() {}

  /** Exit code, and what stood on the terminal as a complaint. */
  record Said(int code, String complaint) {}

  static Said start(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName()));
    command.addAll(List.of(arguments));
    Path complaint = Files.createTempFile("complaint", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(complaint.toFile())
              .start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        throw new AssertionError("the bench started after all");
      }
      return new Said(process.exitValue(), Files.readString(complaint, UTF_8).strip());
    } finally {
      Files.delete(complaint);
    }
  }
}
