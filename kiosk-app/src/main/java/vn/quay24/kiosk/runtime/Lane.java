package vn.quay24.kiosk.runtime;

import java.lang.System.Logger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one device or one kind of work. It does one job at a time; a new job interrupts the
 * one before. Owned and closed by whoever makes it. Thread-safe.
 */
public final class Lane implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Lane.class.getName());

  private final String name;
  private final ExecutorService thread;
  private @Nullable FutureTask<?> current; // guarded by this

  public Lane(String name) {
    this.name = name;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon(true).factory());
  }

  /** Work that ends when it is done or interrupted. */
  public interface Job {

    /**
     * Does it.
     *
     * @param wanted false once a newer job or {@link Lane#stop} has made the answer worthless
     */
    void run(BooleanSupplier wanted) throws InterruptedException;
  }

  /** Starts the job as soon as the one before has ended, which is interrupted now. */
  public void start(Job job) {
    start(job, () -> {});
  }

  /**
   * As {@link #start(Job)}.
   *
   * @param afterBug called when the job ended by a bug: whoever waits for an answer gets one
   */
  public synchronized void start(Job job, Runnable afterBug) {
    stop();
    execute(new Task(job, afterBug));
  }

  /** Queues the job behind the one before, which is left in peace. */
  public void queue(Job job) {
    queue(job, () -> {});
  }

  /** As {@link #queue(Job)}; {@code afterBug} as in {@link #start(Job, Runnable)}. */
  public synchronized void queue(Job job, Runnable afterBug) {
    execute(new Task(job, afterBug));
  }

  private synchronized void execute(Task task) {
    current = task;
    thread.execute(task);
  }

  /** Lets the present job end in peace; its answer is not wanted any more. */
  public synchronized void disown() {
    FutureTask<?> running = current;
    if (running != null) {
      running.cancel(false);
      current = null;
    }
  }

  /** Interrupts the present job; its answer is not wanted any more. */
  public synchronized void stop() {
    FutureTask<?> running = current;
    if (running != null) {
      running.cancel(true);
      current = null;
    }
  }

  @Override
  public void close() {
    stop();
    thread.shutdownNow();
  }

  private final class Task extends FutureTask<Boolean> {
    private final Runnable afterBug;

    Task(Job job, Runnable afterBug) {
      this(new Asked(job), afterBug);
    }

    private Task(Asked asked, Runnable afterBug) {
      super(asked);
      this.afterBug = afterBug;
      asked.task = this;
    }

    @Override
    protected void done() {
      if (isCancelled()) {
        return;
      }
      try {
        get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof InterruptedException)) {
          LOG.log(Logger.Level.ERROR, name + ": a job ended by a bug", e.getCause());
          afterBug.run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static final class Asked implements java.util.concurrent.Callable<Boolean> {
    private final Job job;
    private @Nullable FutureTask<?> task; // set before the lane starts it

    Asked(Job job) {
      this.job = job;
    }

    @Override
    public Boolean call() throws InterruptedException {
      FutureTask<?> own = task;
      job.run(() -> own != null && !own.isCancelled());
      return true;
    }
  }
}
