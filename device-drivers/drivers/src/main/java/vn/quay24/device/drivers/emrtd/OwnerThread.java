package vn.quay24.device.drivers.emrtd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread that touches the link. Does what is asked for in turn, and between that, whenever
 * the pause is over, the idle work. A failure stays inside its piece of work.
 */
final class OwnerThread implements AutoCloseable {
  private static final Logger LOG = System.getLogger(OwnerThread.class.getName());
  private static final int MAX_WAITING = 16;
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private final BlockingQueue<FutureTask<?>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final Supplier<Duration> idleWork;
  private final Runnable lastWork;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Makes the thread; {@link #start} starts it.
   *
   * @param idleWork answers how long to pause until it is done again
   * @param lastWork done when the thread ends
   */
  OwnerThread(String name, Supplier<Duration> idleWork, Runnable lastWork) {
    this.idleWork = idleWork;
    this.lastWork = lastWork;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  boolean closed() {
    return closed;
  }

  /**
   * Hands work over.
   *
   * @return done or cancelled in any case, also after {@link #close}
   */
  <T> FutureTask<T> submit(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (closed || !waiting.offer(task)) {
      task.cancel(false);
    }
    if (closed) {
      cancelWaiting();
    }
    return task;
  }

  private void run() {
    Duration pause = Duration.ZERO;
    while (!closed) {
      try {
        FutureTask<?> next = waiting.poll(pause.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null) {
          next.run();
        } else {
          pause = idle();
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    cancelWaiting();
    lastWork.run();
  }

  private Duration idle() throws InterruptedException {
    FutureTask<Duration> work = new FutureTask<>(idleWork::get);
    work.run();
    try {
      return work.get();
    } catch (ExecutionException e) {
      LOG.log(Level.ERROR, "watching the card reader failed", e);
      return LONGEST_END;
    }
  }

  private void cancelWaiting() {
    for (FutureTask<?> task = waiting.poll(); task != null; task = waiting.poll()) {
      task.cancel(false);
    }
  }

  /** Ends after the piece of work at hand; waits for that a little. */
  @Override
  public void close() {
    closed = true;
    FutureTask<?> _ = submit(() -> true); // wakes the thread
    try {
      if (Thread.currentThread() != thread) {
        thread.join(LONGEST_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
