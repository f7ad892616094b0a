package vn.quay24.device.drivers.sane;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;

/**
 * A child process whose lines are read as they come and which does not outlive its deadline: a
 * vendor's backend that crashes, or hangs in a USB read, dies with it.
 */
final class Child implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Child.class.getName());
  private static final int MOST_COMPLAINT = 2_000;
  private static final int MOST_LINES = 1_000;
  private static final Duration EXIT_LIMIT = Duration.ofSeconds(2);
  private static final String END = "\0";

  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_LINES);
  private volatile String complaint = "";

  private Child(Process process) {
    this.process = process;
  }

  /**
   * Starts a command.
   *
   * @param folder its working directory and the place of its temporary files
   * @throws RefusedException there is no such command
   */
  static Child start(List<String> command, Map<String, String> environment, Path folder)
      throws RefusedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TMPDIR", folder.toString());
    try {
      Child child = new Child(builder.start());
      child.process.getOutputStream().close();
      Thread.ofVirtual().name("scanner-lines").start(child::readLines);
      Thread.ofVirtual().name("scanner-complaints").start(child::readComplaints);
      return child;
    } catch (IOException e) {
      RefusedException refused =
          new RefusedException(command.getFirst() + " cannot be started: " + e.getMessage());
      refused.initCause(e);
      throw refused;
    }
  }

  private void readLines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.put(line);
      }
      lines.put(END);
    } catch (IOException e) {
      lines.offer(END); // killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readComplaints() {
    try (InputStream errors = process.getErrorStream()) {
      complaint = new String(errors.readNBytes(MOST_COMPLAINT), StandardCharsets.UTF_8);
      errors.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "complaints of a scan command cut short", e);
    }
  }

  /** The next line; empty when the child closed its output, or at the deadline. */
  Optional<String> nextLine(Deadline deadline) throws InterruptedException {
    String line = lines.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    return line == null || line.equals(END) ? Optional.empty() : Optional.of(line);
  }

  /** The exit code; empty when it does not end before the deadline. */
  Optional<Integer> exitCode(Deadline deadline) throws InterruptedException {
    return process.waitFor(deadline.left().toNanos(), TimeUnit.NANOSECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /** What it wrote to its error output, at most 2,000 bytes; for the log. */
  String complaint() {
    return complaint.strip();
  }

  /** Kills it, and what it started, if it still runs. */
  @Override
  public void close() {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(EXIT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
