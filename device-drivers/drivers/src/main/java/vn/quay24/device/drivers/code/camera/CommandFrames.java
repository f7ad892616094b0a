package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.supervise.LastWords;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.drivers.supervise.Tolerated;

/** Frames from the standard output of a program, such as ffmpeg, which ends with them. */
final class CommandFrames implements Frames {
  private static final Duration TERM_LIMIT = Duration.ofMillis(700);

  private final Process process;
  private final StreamFrames frames;
  private final LastWords complaints;

  private CommandFrames(Process process, Optional<FrameFormat> format, Tolerated tolerated) {
    this.process = process;
    this.frames = new StreamFrames(process.getInputStream(), format, tolerated);
    this.complaints = LastWords.of(process.getErrorStream());
  }

  /**
   * Starts a command.
   *
   * @param format empty when its first bytes tell
   */
  static Frames start(List<String> command, Optional<FrameFormat> format, Tolerated tolerated)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new CommandFrames(process, format, tolerated);
    } catch (IOException e) {
      throw new RefusedException(
          "command", command.getFirst() + " cannot be started: " + e.getMessage(), e);
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
    return complaints.line();
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
