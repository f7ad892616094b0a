package vn.quay24.distribution.demo.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of one demo. */
public record DemoHome(Path root) {
  /** macOS takes 104 bytes with the closing zero, Linux 108. */
  private static final int LONGEST_SOCKET = 103;

  /** The folder for this bench port, below the common state folder. */
  public static DemoHome under(Path state, Ports ports) {
    return new DemoHome(state.toAbsolutePath().resolve("demo-" + ports.bench()));
  }

  public Path centre() {
    return root.resolve("centre");
  }

  public Path kiosk() {
    return root.resolve("kiosk");
  }

  /** The administrator's signing keys. */
  public Path administrator() {
    return root.resolve("administrator");
  }

  /** Sockets and process ids. */
  public Path run() {
    return root.resolve("run");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Cards and papers of the bench. */
  public Path props() {
    return root.resolve("props");
  }

  /** Class-data archives that make the next start quicker. */
  public Path archives() {
    return root.resolve("archives");
  }

  /** Where the kiosk's screen is mirrored. */
  public Path mirrorSocket() {
    return run().resolve("mirror.sock");
  }

  /** What the camera sees. */
  public Path cameraPicture() {
    return run().resolve("camera.jpg");
  }

  /** Where a driver reaches a device. */
  public Path deviceSocket(String device) {
    return run().resolve(device + ".sock");
  }

  /** Whether a socket in here would have a longer name than systems take. */
  public boolean tooDeep() {
    return Stream.of(mirrorSocket(), deviceSocket("printer"), kiosk().resolve("run/agent.sock"))
        .anyMatch(socket -> socket.toString().getBytes(UTF_8).length > LONGEST_SOCKET);
  }

  /** Forgets everything of earlier demos. */
  public void erase() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  /** Makes the folders that are missing. */
  public void create() throws IOException {
    for (Path folder :
        List.of(
            centre().resolve("secrets"),
            administrator(),
            kiosk().resolve("run"),
            run(),
            logs(),
            props(),
            archives())) {
      Files.createDirectories(folder);
    }
  }
}
