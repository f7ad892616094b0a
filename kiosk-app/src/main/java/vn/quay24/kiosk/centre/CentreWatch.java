package vn.quay24.kiosk.centre;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Asks now and then whether the centre is there; the thread {@code centre-watch}. */
public final class CentreWatch implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CentreWatch.class.getName());
  private static final Duration PACE = Duration.ofSeconds(4);

  private final Centre centre;
  private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;

  public CentreWatch(Centre centre) {
    this.centre = centre;
    this.thread = Thread.ofPlatform().name("centre-watch").daemon(true).unstarted(this::watch);
  }

  /** Called with every change, first with the first answer; on the watching thread. */
  public void onChange(Consumer<Boolean> listener) {
    listeners.add(listener);
  }

  public void start() {
    thread.start();
  }

  private void watch() {
    boolean known = false;
    boolean before = false;
    try {
      while (true) {
        boolean there = there();
        if (!known || there != before) {
          LOG.log(Logger.Level.INFO, there ? "the centre is there" : "the centre is away");
          listeners.forEach(listener -> listener.accept(there));
        }
        known = true;
        before = there;
        Thread.sleep(PACE);
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private boolean there() throws InterruptedException {
    try {
      centre.ping();
      return true;
    } catch (CentreException _) {
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
