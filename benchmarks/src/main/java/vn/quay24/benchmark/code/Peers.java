package vn.quay24.benchmark.code;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.quay24.benchmark.measure.Figures;

/** The readers in other languages, from {@code src/main/peers}. */
final class Peers {
  private Peers() {}

  /** Starts those that are installed; npm's is installed into {@code target} by its lock file. */
  static List<Contender> start(Figures figures) throws IOException, InterruptedException {
    Path target =
        Path.of(
                URI.create(
                    CodeBenchmark.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
            .resolveSibling(".")
            .normalize();
    Path sources = target.resolve("../src/main/peers").normalize();
    List<Contender> peers = new ArrayList<>();
    start(peers, figures, sources.resolve("zxing-cpp"), List.of("/usr/bin/python3", "reader.py"));
    Path wasm = target.resolve("zxing-wasm");
    copy(sources.resolve("zxing-wasm"), wasm);
    try {
      new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")
          .directory(wasm.toFile())
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      figures.note("npm is not installed");
    }
    start(peers, figures, wasm, List.of("node", "reader.mjs"));
    return peers;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : List.of("package.json", "package-lock.json", "reader.mjs")) {
      Files.write(to.resolve(name), Files.readAllBytes(from.resolve(name)));
    }
  }

  private static void start(
      List<Contender> peers, Figures figures, Path folder, List<String> command) {
    try {
      peers.add(PeerProcess.start(folder, command));
    } catch (IOException e) {
      figures.note("not measured beside " + folder.getFileName() + ": " + e.getMessage());
    }
  }
}
