package vn.quay24.distribution.demo.web;

import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.distribution.demo.mirror.Screen;
import vn.quay24.distribution.demo.mirror.ScreenSocket;

/**
 * The kiosk's screen over WebSocket. The server sends one picture (binary JPEG; empty while the
 * screen is dark) and the next one only after the page has said {@code {"type":"shown"}}, so that a
 * slow page misses pictures and never lags. The page sends the mirror's pointer and key messages.
 */
final class ScreenFeed {
  private static final System.Logger LOG = System.getLogger(ScreenFeed.class.getName());
  private static final Duration IDLE = Duration.ofHours(12);

  private final ScreenSocket mirror;
  private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();

  ScreenFeed(ScreenSocket mirror) {
    this.mirror = mirror;
    mirror.watch(screen -> viewers.values().forEach(viewer -> viewer.offer(screen)));
  }

  void configure(WsConfig socket) {
    socket.onConnect(
        page -> {
          page.session.setIdleTimeout(IDLE);
          Viewer viewer = new Viewer(page);
          viewers.put(page.sessionId(), viewer);
          viewer.offer(mirror.screen());
        });
    socket.onClose(page -> viewers.remove(page.sessionId()));
    socket.onError(page -> viewers.remove(page.sessionId()));
    socket.onMessage(message -> act(message.sessionId(), message.message()));
  }

  private void act(String session, String text) {
    JsonNode message;
    try {
      message = JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      LOG.log(System.Logger.Level.DEBUG, "the page sent no JSON");
      return;
    }
    Viewer viewer = viewers.get(session);
    switch (message.path("type").asString("")) {
      case "shown" -> {
        if (viewer != null) {
          viewer.shown(mirror.screen());
        }
      }
      case "pointer", "key" -> mirror.send(message);
      default -> LOG.log(System.Logger.Level.DEBUG, "the page sent an unknown message");
    }
  }

  /** One open page. */
  private static final class Viewer {
    private final WsContext page;
    private boolean ready = true; // guarded by this
    private long sent = -1; // guarded by this

    Viewer(WsContext page) {
      this.page = page;
    }

    synchronized void offer(Screen screen) {
      if (ready && screen.number() > sent && page.session.isOpen()) {
        ready = false;
        sent = screen.number();
        page.send(ByteBuffer.wrap(screen.jpeg()));
      }
    }

    synchronized void shown(Screen latest) {
      ready = true;
      offer(latest);
    }
  }
}
