package vn.quay24.device.drivers.code.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.RefusedException;

/** Frames from the standard output of a program, such as ffmpeg, which ends with them. */
final class CommandFrames implements Frames {
  private static final System.Logger LOG = System.getLogger(CommandFrames.class.getName());
  private static final Duration TERM_LIMIT = Duration.ofMillis(700);
  private static final Duration LAST_WORDS = Duration.ofMillis(500);
  private static final int MOST_WORDS = 300;

  private final Process process;
  private final StreamFrames frames;
  private final Thread listener;
  private volatile String complaint = "";

  private CommandFrames(Process process, Optional<FrameFormat> format) {
    this.process = process;
    this.frames = new StreamFrames(process.getInputStream(), format);
    this.listener = Thread.ofVirtual().name("camera-complaints").start(this::listen);
  }

  /**
   * Starts a command.
   *
   * @param format empty when its first bytes tell
   */
  static Frames start(List<String> command, Optional<FrameFormat> format) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new CommandFrames(process, format);
    } catch (IOException e) {
      throw new RefusedException(
          "command", command.getFirst() + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** Keeps the last line of what it says: a program that ends has said why. */
  private void listen() {
    try (BufferedReader errors =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      char[] piece = new char[MOST_WORDS];
      for (int n = errors.read(piece); n >= 0; n = errors.read(piece)) {
        String said = complaint + new String(piece, 0, n);
        complaint = said.substring(Math.max(0, said.length() - MOST_WORDS));
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.TRACE, "a camera's complaints cut short", e);
    }
  }

  @Override
  public void await() throws IOException {
    frames.await();
  }

  @Override
  public GreyPicture next() throws IOException {
    return frames.next();
  }

  @Override
  public String reason() {
    try {
      listener.join(LAST_WORDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return complaint.strip().lines().reduce((before, last) -> last).orElse("").strip();
  }

  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    boolean interrupted = Thread.interrupted();
    try {
      if (!process.waitFor(TERM_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      process.destroyForcibly();
    }
    started.forEach(ProcessHandle::destroyForcibly);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
