package vn.quay24.device.drivers.emrtd;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Calls into libraries that meet a chip's bytes. On hostile bytes they throw unchecked exceptions
 * of every kind, which say nothing but that the bytes are bad; they may quote keys and data, so
 * only their kind is passed on.
 */
final class Foreign {
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

  /** Begins the call on a thread of its own: work for the time in which the chip sends. */
  static <T> Begun<T> begin(String what, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread.ofPlatform().daemon().name("card: " + what).start(task);
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
