package vn.quay24.device.drivers.camera;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.LastWords;
import vn.quay24.device.drivers.supervise.RefusedException;

/**
 * The command that takes one picture and writes it to its standard output. A child process: a
 * camera that hangs dies with it.
 *
 * @param command with its arguments
 * @param node file that is there while the camera is plugged in
 */
record StillCommand(List<String> command, Optional<Path> node) implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StillCommand.class.getName());
  private static final int MOST_BYTES = 64 * 1_024 * 1_024;
  private static final int PIECE = 65_536;
  private static final Duration END_LIMIT = Duration.ofSeconds(1);

  StillCommand {
    command = List.copyOf(command);
  }

  /** Whether the camera is there, as far as the machine shows it. */
  void look() throws IOException {
    if (node.filter(file -> !Files.exists(file)).isPresent()) {
      throw new IOException("the camera is not plugged in");
    }
  }

  /**
   * Takes a picture.
   *
   * @throws DeviceException it took too long, ended with an error, or sent too much
   */
  byte[] take(DeviceId id, Deadline deadline)
      throws IOException, DeviceException, InterruptedException {
    look();
    Duration limit = deadline.left();
    Process process = start();
    LastWords complaints = LastWords.of(process.getErrorStream());
    try {
      CompletableFuture<Optional<byte[]>> picture = new CompletableFuture<>();
      Thread.ofVirtual()
          .name("camera-picture")
          .start(() -> picture.complete(readAll(process.getInputStream())));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new DeviceException(new DeviceFault.TimedOut(id, "picture", limit));
      }
      Optional<byte[]> whole =
          picture
              .completeOnTimeout(Optional.empty(), END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
              .join();
      if (whole.isEmpty()) {
        throw new DeviceException(new DeviceFault.ProtocolViolation(id, "one picture"));
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            "the camera's command ended with %d: %s"
                .formatted(process.exitValue(), complaints.line()));
      }
      return whole.get();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start() throws RefusedException {
    try {
      return new ProcessBuilder(command)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .start();
    } catch (IOException e) {
      throw new RefusedException(
          "command", command.getFirst() + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** Empty when it is too much, or breaks off. */
  private static Optional<byte[]> readAll(InputStream stream) {
    byte[] piece = new byte[PIECE];
    try (stream;
        WipedBytes bytes = new WipedBytes()) {
      for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
        if (bytes.size() + count > MOST_BYTES) {
          return Optional.empty();
        }
        bytes.write(piece, 0, count);
      }
      return Optional.of(bytes.toByteArray());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a picture was cut short", e);
      return Optional.empty();
    } finally {
      Arrays.fill(piece, (byte) 0);
    }
  }

  /** Overwrites what it held. */
  private static final class WipedBytes extends ByteArrayOutputStream {
    @Override
    public void close() {
      Arrays.fill(buf, (byte) 0);
    }
  }

  @Override
  public void close() {
    // each picture has its own process
  }
}
