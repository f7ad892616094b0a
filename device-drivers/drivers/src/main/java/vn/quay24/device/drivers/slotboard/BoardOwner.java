package vn.quay24.device.drivers.slotboard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;

/**
 * The one thread that speaks on the open line to a board, {@code slot-board}. A device that is
 * interrupted goes its way; its question is asked to the end, so that the line stays whole for the
 * others.
 */
final class BoardOwner implements AutoCloseable {
  private static final int MOST_WAITING = 16;
  private static final Duration LIMIT = Duration.ofSeconds(20); // when all before go unanswered

  private final ByteLink line;
  private final BoardTalk talk = new BoardTalk();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("slot-board").factory());

  BoardOwner(ByteLink line) {
    this.line = line;
  }

  /** Asks; waits until the line is free. */
  String ask(DeviceId asking, String words) throws IOException, DeviceException {
    Future<String> answer = put(asking, words);
    try {
      return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } catch (CancellationException e) {
      throw closed(e);
    } catch (TimeoutException e) {
      answer.cancel(false);
      throw new DeviceException(new DeviceFault.TimedOut(asking, BoardTalk.verb(words), LIMIT), e);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  private Future<String> put(DeviceId asking, String words) throws IOException {
    try {
      return thread.submit(() -> talk.ask(line, asking, words));
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
  }

  private static IOException closed(Exception cause) {
    LinkClosedException closed = new LinkClosedException("the line to the board was closed");
    closed.initCause(cause);
    return closed;
  }

  static InterruptedIOException interrupted(InterruptedException cause) {
    InterruptedIOException interrupted =
        new InterruptedIOException("interrupted while waiting for the board");
    interrupted.initCause(cause);
    return interrupted;
  }

  private static IOException thrown(ExecutionException e) throws DeviceException {
    return switch (e.getCause()) {
      case DeviceException fault -> throw fault;
      case InterruptedIOException ended -> closed(ended); // the line was closed under it
      case IOException gone -> gone;
      case null, default -> throw new IllegalStateException("a bug in the driver", e);
    };
  }

  /** Ends the question under way, and those that wait. */
  @Override
  public void close() {
    for (Runnable waiting : thread.shutdownNow()) {
      if (waiting instanceof Future<?> question) {
        question.cancel(false);
      }
    }
    line.close();
  }
}
