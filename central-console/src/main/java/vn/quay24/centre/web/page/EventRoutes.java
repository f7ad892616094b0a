package vn.quay24.centre.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.web.Routes;

/**
 * One stream of server-sent events for each open page: the word of what changed, never its content.
 * A page then asks for what it shows, with its own rights.
 */
public final class EventRoutes implements Routes, AutoCloseable {
  /** Proxies drop a stream that is silent for longer. */
  private static final long HEARTBEAT_SECONDS = 15;

  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("live-events").daemon().factory());

  public EventRoutes(LiveEvents live) {
    live.listen(subject -> thread.execute(() -> tell(subject)));
    var _ =
        thread.scheduleAtFixedRate(
            this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.sse(
        "/events",
        client -> {
          client.ctx().header("X-Accel-Buffering", "no");
          client.keepAlive();
          client.onClose(() -> clients.remove(client));
          clients.add(client);
          client.sendComment("open");
        });
  }

  private void tell(Subject subject) {
    clients.forEach(client -> client.sendEvent(subject.word(), "changed"));
  }

  private void beat() {
    clients.forEach(client -> client.sendComment("beat"));
  }

  @Override
  public void close() {
    thread.shutdownNow();
    clients.forEach(SseClient::close);
  }
}
