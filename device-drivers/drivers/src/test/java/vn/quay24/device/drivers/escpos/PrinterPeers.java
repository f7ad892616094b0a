package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Independent programs for ESC/POS, from npm, in a folder of their own. */
record PrinterPeers(Path folder) {
  private static final Path PROJECT = Path.of("src/test/npm");

  static PrinterPeers install(Path folder) throws IOException, InterruptedException {
    assertTrue(onPath("npm"), "install the Debian package npm");
    try (Stream<Path> files = Files.list(PROJECT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    PrinterPeers peers = new PrinterPeers(folder);
    peers.run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
    return peers;
  }

  private static boolean onPath(String command) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
  }

  /** What a command says, whatever its exit code. */
  String run(List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return fail(command + " does not end");
    }
    return Files.readString(log, StandardCharsets.UTF_8).strip();
  }
}
