package vn.quay24.kiosk.runtime;

import java.lang.System.Logger;
import java.time.Duration;

/**
 * A named thread that takes the same turn again and again until it is closed. A bug ends the turn
 * and not the thread: it is logged, and after a pause, longer each time, the next turn begins. Only
 * when the JVM itself fails does the process end, to be started again.
 */
public final class Routine implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Routine.class.getName());
  private static final int LONGEST_PAUSE_SECONDS = 60;
  private static final int EXIT_AFTER_BUG = 70;

  private final String name;
  private final Turn turn;
  private final Thread thread;

  /** One round of the work. */
  public interface Turn {

    /** Does it, or waits for it. */
    void take() throws InterruptedException;
  }

  public Routine(String name, Turn turn) {
    this.name = name;
    this.turn = turn;
    this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    thread.setUncaughtExceptionHandler(
        (_, failure) -> {
          LOG.log(Logger.Level.ERROR, name + " cannot go on; the process ends", failure);
          Runtime.getRuntime().halt(EXIT_AFTER_BUG);
        });
  }

  public void start() {
    thread.start();
  }

  private void run() {
    int bugs = 0;
    try {
      while (true) {
        bugs = taken() ? 0 : bugs + 1;
        if (bugs > 0) {
          Thread.sleep(
              Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(bugs - 1, 6))));
        }
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  @SuppressWarnings("IllegalCatch") // the thread's top: one turn's bug must not end the work
  private boolean taken() throws InterruptedException {
    try {
      turn.take();
      return true;
    } catch (RuntimeException bug) {
      LOG.log(Logger.Level.ERROR, name + ": a turn ended by a bug", bug);
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
