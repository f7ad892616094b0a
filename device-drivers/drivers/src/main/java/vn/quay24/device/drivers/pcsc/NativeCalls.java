package vn.quay24.device.drivers.pcsc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.smartcardio.CardException;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * Runs blocking calls into PC/SC on a thread of their own, because none of them can be told to give
 * up: a silent card holds SCardTransmit for ever. A call that outlives its limit keeps its thread,
 * which ends when the call does, and the next call gets a new one.
 */
final class NativeCalls {
  private static final int MAX_ABANDONED = 8;
  private static final AtomicInteger ABANDONED = new AtomicInteger();

  private final String name;
  private volatile ExecutorService worker;

  NativeCalls(String name) {
    this.name = name;
    this.worker = newWorker();
  }

  private ExecutorService newWorker() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("pcsc-" + name).daemon().factory());
  }

  /**
   * Runs the call.
   *
   * @param late what to do on the call's thread should the call end after its limit
   * @throws LinkTimeoutException it did not end within the limit; everything that it used is lost
   * @throws CardFailure it failed in PC/SC
   */
  <T> T call(String what, Duration limit, Callable<T> call, Runnable late)
      throws IOException, CardFailure {
    if (ABANDONED.get() >= MAX_ABANDONED) {
      throw new LinkClosedException("PC/SC holds " + MAX_ABANDONED + " calls without an end");
    }
    ExecutorService used = worker;
    if (used.isShutdown()) {
      throw new LinkClosedException("the link is closed");
    }
    var running = used.submit(call);
    try {
      return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      abandonWorker(late);
      throw new LinkTimeoutException(what + " took longer than " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      abandonWorker(late);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(what);
    } catch (ExecutionException e) {
      throw failureOf(what, e);
    }
  }

  private static CardFailure failureOf(String what, ExecutionException e) throws IOException {
    return switch (e.getCause()) {
      case IOException io -> throw io;
      case CardException card when card.getCause() instanceof PcscException code ->
          new CardFailure(code);
      case PcscException code -> new CardFailure(code);
      case null, default -> throw new IOException(what + " failed", e);
    };
  }

  private void abandonWorker(Runnable late) {
    ABANDONED.incrementAndGet();
    worker.execute(late);
    worker.execute(ABANDONED::decrementAndGet);
    worker.shutdown();
    worker = newWorker();
  }

  /** Ends the thread, with this as the last thing that it does. */
  void close(Runnable last) {
    ExecutorService ending = worker;
    if (!ending.isShutdown()) {
      ending.execute(last);
      ending.shutdown();
    }
  }

  /** A call ended with a PC/SC error. */
  static final class CardFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final PcscException code;

    CardFailure(PcscException code) {
      super(code);
      this.code = code;
    }

    PcscException code() {
      return code;
    }
  }
}
