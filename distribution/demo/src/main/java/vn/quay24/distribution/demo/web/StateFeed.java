package vn.quay24.distribution.demo.web;

import io.javalin.http.sse.SseClient;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the bench's state to every open page when it changed. Its thread {@code bench-state} builds
 * the state, at most ten times a second, and every two seconds for what changes unseen.
 */
final class StateFeed implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StateFeed.class.getName());
  private static final long TICK = 100;
  private static final int QUIET_TICKS = 20;

  private final Supplier<BenchState> state;
  private final Queue<SseClient> pages = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean dirty = new AtomicBoolean(true);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bench-state").daemon(true).factory());

  // thread bench-state only
  private String sent = "";
  private int quiet;

  StateFeed(Supplier<BenchState> state) {
    this.state = state;
    var _ = thread.scheduleWithFixedDelay(this::tick, TICK, TICK, TimeUnit.MILLISECONDS);
  }

  void changed() {
    dirty.set(true);
  }

  /** The state now, as JSON. */
  byte[] json() {
    return JsonMapper.shared().writeValueAsBytes(state.get());
  }

  void open(SseClient page) {
    page.keepAlive();
    page.onClose(() -> pages.remove(page));
    page.sendEvent("state", new String(json(), StandardCharsets.UTF_8));
    pages.add(page);
  }

  @SuppressWarnings("IllegalCatch") // top of the thread: a bug must not stop the feed
  private void tick() {
    try {
      quiet++;
      if (pages.isEmpty() || (!dirty.getAndSet(false) && quiet < QUIET_TICKS)) {
        return;
      }
      quiet = 0;
      String json = new String(json(), StandardCharsets.UTF_8);
      if (!json.equals(sent)) {
        sent = json;
        pages.forEach(page -> page.sendEvent("state", json));
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the state could not be sent", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    pages.forEach(SseClient::close);
  }
}
