package vn.quay24.kiosk.centre;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.quay24.kiosk.runtime.Routine;

/** Asks now and then whether the centre is there; the thread {@code centre-watch}. */
public final class CentreWatch implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CentreWatch.class.getName());
  private static final Duration PACE = Duration.ofSeconds(4);

  private final Centre centre;
  private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
  private final Routine routine = new Routine("centre-watch", this::look);

  // Only the thread "centre-watch" touches it.
  private Optional<Boolean> before = Optional.empty();

  public CentreWatch(Centre centre) {
    this.centre = centre;
  }

  /** Called with every change, first with the first answer; on the watching thread. */
  public void onChange(Consumer<Boolean> listener) {
    listeners.add(listener);
  }

  public void start() {
    routine.start();
  }

  private void look() throws InterruptedException {
    boolean there = there();
    if (!before.equals(Optional.of(there))) {
      LOG.log(Logger.Level.INFO, there ? "the centre is there" : "the centre is away");
      listeners.forEach(listener -> listener.accept(there));
    }
    before = Optional.of(there);
    Thread.sleep(PACE);
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
    routine.close();
  }
}
