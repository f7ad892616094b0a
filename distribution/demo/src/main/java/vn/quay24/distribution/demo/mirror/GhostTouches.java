package vn.quay24.distribution.demo.mirror;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Touches that no hand makes, as of a drop of water at the edge of the screen. Its thread {@code
 * ghost} touches one spot, ten times a second. The resting page is one button over the whole
 * screen, so the drop begins visits there, as water on a real screen does. Thread-safe.
 */
public final class GhostTouches implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Pixels of the screen, beside the buttons of every page but the resting one. */
  private static final int X = 14;

  private static final int Y = 1_000;

  private final ScreenSocket screen;
  private final Runnable changed;
  private final ScheduledExecutorService ghost =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ghost").daemon(true).factory());
  private Optional<Future<?>> touching = Optional.empty(); // guarded by this

  /**
   * A dry screen.
   *
   * @param changed called after every change, from the caller's thread
   */
  public GhostTouches(ScreenSocket screen, Runnable changed) {
    this.screen = screen;
    this.changed = changed;
  }

  /** Whether the spot is touched now. */
  public synchronized boolean on() {
    return touching.isPresent();
  }

  /** Wets the screen, or wipes it. */
  public void on(boolean wet) {
    synchronized (this) {
      touching.ifPresent(drop -> drop.cancel(false));
      touching = wet ? Optional.of(begin()) : Optional.empty();
    }
    changed.run();
  }

  private Future<?> begin() {
    return ghost.scheduleAtFixedRate(this::touch, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void touch() {
    for (String kind : List.of("down", "up")) {
      var _ = screen.send(Map.of("type", "pointer", "kind", kind, "x", X, "y", Y));
    }
  }

  @Override
  public void close() {
    ghost.shutdownNow();
  }
}
