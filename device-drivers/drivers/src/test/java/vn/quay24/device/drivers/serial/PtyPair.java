package vn.quay24.device.drivers.serial;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two pseudo-terminals joined by socat, for a peer that is a program of its own. */
public final class PtyPair implements AutoCloseable {
  private final Path near;
  private final Path far;
  private final Process socat;

  private PtyPair(Path near, Path far, Process socat) {
    this.near = near;
    this.far = far;
    this.socat = socat;
  }

  public static PtyPair open(Path folder) throws IOException {
    assertTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "install the Debian package socat");
    Path near = folder.resolve("near");
    Path far = folder.resolve("far");
    Process socat =
        new ProcessBuilder(
                "socat", "-d", "-d", "PTY,raw,echo=0,link=" + near, "PTY,raw,echo=0,link=" + far)
            .redirectErrorStream(true)
            .start();
    BufferedReader log =
        new BufferedReader(new InputStreamReader(socat.getInputStream(), StandardCharsets.UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains("starting data transfer loop")) {
        return new PtyPair(near, far, socat);
      }
    }
    return fail("socat ended before it was ready");
  }

  /** The driver's end. */
  public Path near() {
    return near;
  }

  /** The peer's end. */
  public Path far() {
    return far;
  }

  @Override
  public void close() {
    socat.destroyForcibly();
    socat.onExit().join();
  }
}
