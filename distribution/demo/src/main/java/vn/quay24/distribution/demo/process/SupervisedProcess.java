package vn.quay24.distribution.demo.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that is started again when it dies, as systemd does on a kiosk. Its thread {@code
 * supervise-NAME} owns the child; the operations may be called from any thread and return at once.
 */
public final class SupervisedProcess implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SupervisedProcess.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final ProcessSpec spec;
  private final InstantSource clock;
  private final Runnable changed;
  private final Thread thread;
  private final Backoff backoff = new Backoff();

  // guarded by this
  private Optional<Process> child = Optional.empty();
  private ProcessView.State state = ProcessView.State.STOPPED;
  private Instant since;
  private boolean wanted;
  private boolean closed;
  private int restarts;

  /**
   * @param changed called after every change of state, from any thread
   */
  public SupervisedProcess(ProcessSpec spec, InstantSource clock, Runnable changed) {
    this.spec = spec;
    this.clock = clock;
    this.changed = changed;
    this.since = clock.instant();
    this.thread = Thread.ofPlatform().name("supervise-" + spec.name()).start(this::supervise);
  }

  public String name() {
    return spec.name();
  }

  /** It shall run from now on. */
  public synchronized void start() {
    wanted = true;
    notifyAll();
  }

  /** It shall end in order, and stay down. */
  public void stop() {
    Optional<Process> running;
    synchronized (this) {
      wanted = false;
      running = child;
      notifyAll();
    }
    running.ifPresent(Process::destroy);
  }

  /** kill -9, as a power cut would; it is started again. */
  public synchronized void kill() {
    child.ifPresent(Process::destroyForcibly);
  }

  public synchronized ProcessView view() {
    return new ProcessView(
        spec.name(),
        state,
        child.map(Process::pid),
        child.map(process -> Memory.resident(process.pid())).orElse(0L),
        restarts,
        since);
  }

  private void supervise() {
    try {
      while (awaitWanted()) {
        Instant started = clock.instant();
        run();
        if (enter(wanted() ? ProcessView.State.RESTARTING : ProcessView.State.STOPPED)) {
          pause(backoff.after(Duration.between(started, clock.instant())));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() throws InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(spec.command())
              .directory(spec.directory().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()))
              .start();
      Files.writeString(spec.pidFile(), String.valueOf(process.pid()));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "cannot start " + spec.name(), e);
      return;
    }
    synchronized (this) {
      child = Optional.of(process);
      if (!wanted) {
        process.destroy();
      }
    }
    enter(ProcessView.State.RUNNING);
    int code = process.waitFor();
    LOG.log(System.Logger.Level.INFO, "{0} ended with {1}", spec.name(), code);
    synchronized (this) {
      child = Optional.empty();
    }
    deletePidFile();
  }

  private void deletePidFile() {
    try {
      Files.deleteIfExists(spec.pidFile());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot delete " + spec.pidFile(), e);
    }
  }

  /** Returns whether the process died against our will. */
  private boolean enter(ProcessView.State next) {
    synchronized (this) {
      state = next;
      since = clock.instant();
      if (next == ProcessView.State.RESTARTING) {
        restarts++;
      }
    }
    changed.run();
    return next == ProcessView.State.RESTARTING;
  }

  private synchronized boolean wanted() {
    return wanted;
  }

  private synchronized boolean awaitWanted() throws InterruptedException {
    while (!wanted && !closed) {
      wait();
    }
    return !closed;
  }

  private synchronized void pause(Duration time) throws InterruptedException {
    long until = System.nanoTime() + time.toNanos();
    while (wanted && System.nanoTime() < until) {
      TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
    }
  }

  /** Ends the process, by force when it does not end in time, and its supervision. */
  @Override
  public void close() {
    stop();
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      if (!thread.join(PATIENCE)) {
        kill();
        thread.join();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
