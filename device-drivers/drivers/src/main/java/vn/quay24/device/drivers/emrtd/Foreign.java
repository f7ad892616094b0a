package vn.quay24.device.drivers.emrtd;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls into libraries that meet a chip's bytes. On hostile bytes they throw unchecked exceptions
 * of every kind, which say nothing but that the bytes are bad; they may quote keys and data, so
 * only their kind is passed on.
 */
final class Foreign {
  private static final int MOST_WAITING = 2;

  /** One thread, which ends when there is no card; whoever brings it too much does it himself. */
  private static final Executor BESIDE =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("card-work").factory(),
          new ThreadPoolExecutor.CallerRunsPolicy());

  private Foreign() {}

  /**
   * Runs the call on the caller's thread.
   *
   * @throws RejectedException it failed in whatever way
   */
  static <T> T call(String what, Callable<T> call) throws RejectedException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(call);
    task.run();
    return new Begun<>(what, task).result();
  }

  /** Begins the call beside the caller's thread: work for the time in which the chip sends. */
  static <T> Begun<T> begin(String what, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    BESIDE.execute(task);
    return new Begun<>(what, task);
  }

  /** A call that was begun; it ends by itself, whether anybody asks for its result or not. */
  record Begun<T>(String what, FutureTask<T> task) {

    /**
     * Waits for the end.
     *
     * @throws RejectedException it failed in whatever way
     */
    T result() throws RejectedException, InterruptedException {
      try {
        return task.get();
      } catch (ExecutionException e) {
        throw new RejectedException(what + ": " + kindOf(e.getCause()));
      }
    }
  }

  private static String kindOf(@Nullable Throwable cause) {
    return cause == null ? "failed" : cause.getClass().getSimpleName();
  }

  /** The library could do nothing with the bytes. */
  static final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    RejectedException(String message) {
      super(message);
    }
  }
}
