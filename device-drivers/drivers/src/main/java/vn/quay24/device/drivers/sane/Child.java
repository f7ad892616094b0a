package vn.quay24.device.drivers.sane;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;

/**
 * A child process whose lines are read as they come and which does not outlive its deadline: a
 * vendor's backend that crashes, or hangs in a USB read, dies with it.
 */
final class Child implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Child.class.getName());
  private static final int MOST_LINES = 1_000;
  private static final Duration EXIT_LIMIT = Duration.ofSeconds(2);
  private static final Duration TERM_LIMIT =
      Duration.ofSeconds(4); // for the page that is pulled in
  private static final Duration LAST_WORDS = Duration.ofMillis(500);
  private static final String END = "\0";

  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_LINES);
  private final Complaints complaints = new Complaints();
  private final CompletableFuture<Void> quiet = new CompletableFuture<>(); // error output ended
  private final CompletableFuture<Void> ended;

  private Child(Process process, Duration grace) {
    this.process = process;
    Executor later = CompletableFuture.delayedExecutor(grace.toNanos(), TimeUnit.NANOSECONDS);
    CompletableFuture<Void> overdue =
        CompletableFuture.anyOf(process.onExit(), complaints.last())
            .thenRunAsync(() -> lines.offer(END), later);
    this.ended = CompletableFuture.anyOf(process.onExit(), overdue).thenRun(() -> {});
  }

  /**
   * Starts a command.
   *
   * @param folder its working directory and the place of its temporary files
   * @param grace how long it may still run after it said that it scans no more
   * @throws RefusedException there is no such command
   */
  static Child start(
      List<String> command, Map<String, String> environment, Path folder, Duration grace)
      throws RefusedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TMPDIR", folder.toString());
    try {
      Child child = new Child(builder.start(), grace);
      child.process.getOutputStream().close();
      Thread.ofVirtual().name("scanner-lines").start(child::readLines);
      Thread.ofVirtual().name("scanner-complaints").start(child::readComplaints);
      return child;
    } catch (IOException e) {
      throw new RefusedException(
          "command", command.getFirst() + " cannot be started: " + e.getMessage(), e);
    }
  }

  private void readLines() {
    try (InputStream output = new BufferedInputStream(process.getInputStream())) {
      BoundedLines reader = new BoundedLines(output);
      for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
        if (!line.get().equals(END)) {
          lines.put(line.get());
        }
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
      complaints.read(errors);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "complaints of a scan command cut short", e);
    } finally {
      quiet.complete(null);
    }
  }

  /** The next line; empty when there is none to come, or at the deadline. */
  Optional<String> nextLine(Deadline deadline) throws InterruptedException {
    String line = lines.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    return line == null || line.equals(END) ? Optional.empty() : Optional.of(line);
  }

  /** The exit code; empty when it still runs at the deadline, or after its grace. */
  Optional<Integer> exitCode(Deadline deadline) throws InterruptedException {
    await(ended, deadline);
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }

  /** What it said of its end, if anything. */
  Optional<Saying> saying() throws InterruptedException {
    hearOut();
    return complaints.saying();
  }

  /** What it complained of last; for the log. */
  String reason() throws InterruptedException {
    hearOut();
    return complaints.reason();
  }

  /** Dots per inch of the pages, where they are others than were asked for. */
  OptionalInt resolution() {
    return complaints.resolution();
  }

  /** The last words of a process that ended may still be on their way. */
  private void hearOut() throws InterruptedException {
    if (!process.isAlive()) {
      await(quiet, Deadline.in(LAST_WORDS));
    }
  }

  private static void await(CompletableFuture<Void> event, Deadline deadline)
      throws InterruptedException {
    try {
      event.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      LOG.log(Level.TRACE, "a scan command keeps on", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ends it, and what it started, if it still runs: first kindly, so that a motor stops and a
   * network scanner's job is deleted. Its output stays open meanwhile: scanimage says first that it
   * was told to end, and a closed pipe would kill it there and then.
   */
  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    boolean asked = process.toHandle().destroy();
    boolean interrupted = Thread.interrupted();
    try {
      if (!asked || !process.waitFor(TERM_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        process.waitFor(EXIT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      interrupted = true;
      process.destroyForcibly();
    }
    started.forEach(ProcessHandle::destroyForcibly);
    process.destroy(); // closes its output
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
