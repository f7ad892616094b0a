package vn.quay24.distribution.demo.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Header;
import io.javalin.http.staticfiles.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.quay24.distribution.demo.hardware.Hardware;
import vn.quay24.distribution.demo.mirror.GhostTouches;
import vn.quay24.distribution.demo.mirror.ScreenSocket;
import vn.quay24.distribution.demo.network.Network;
import vn.quay24.distribution.demo.phone.Phone;
import vn.quay24.distribution.demo.process.SupervisedProcess;
import vn.quay24.typeface.BeVietnamPro;

/** The bench's page and its HTTP interface, on the loopback interface. */
public final class BenchServer implements AutoCloseable {
  private static final int THREADS = 24;
  private static final long LARGEST_BODY = 30L * 1024 * 1024;

  private final Javalin server;
  private final StateFeed feed;

  /**
   * What the page shows and acts on.
   *
   * @param state built anew for every change
   */
  public record Parts(
      Supplier<BenchState> state,
      ScreenSocket mirror,
      GhostTouches ghosts,
      Hardware hardware,
      Phone phone,
      Network network,
      List<SupervisedProcess> processes) {

    public Parts {
      processes = List.copyOf(processes);
    }
  }

  private BenchServer(Javalin server, StateFeed feed) {
    this.server = server;
    this.feed = feed;
  }

  /** Starts to serve. */
  public static BenchServer start(int port, Parts parts) {
    StateFeed feed = new StateFeed(parts.state());
    Javalin server = Javalin.create(config -> configure(config, parts, feed));
    server.start("127.0.0.1", port);
    return new BenchServer(server, feed);
  }

  /** The state changed; open pages will hear of it. */
  public void changed() {
    feed.changed();
  }

  private static void configure(JavalinConfig config, Parts parts, StateFeed feed) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
    config.staticFiles.add("/vn/quay24/distribution/demo/page", Location.CLASSPATH);
    var routes = config.routes;
    routes.before(BenchServer::requireOwnPage);
    routes.wsBeforeUpgrade(BenchServer::requireOwnPage);
    routes.get(
        "/font/{style}.ttf",
        call -> {
          var style =
              Arrays.stream(BeVietnamPro.values())
                  .filter(
                      face -> face.name().toLowerCase(Locale.ROOT).equals(call.pathParam("style")))
                  .findFirst();
          Refuse.unless(style.isPresent(), "font");
          call.contentType("font/ttf").header(Header.CACHE_CONTROL, "max-age=86400");
          call.result(style.orElseThrow().open());
        });
    routes.get("/api/state", call -> call.contentType("application/json").result(feed.json()));
    routes.sse("/api/events", feed::open);
    routes.ws("/api/screen", new ScreenFeed(parts.mirror())::configure);
    new ScreenRoutes(parts.mirror(), parts.ghosts()).addTo(routes);
    new HardwareRoutes(parts.hardware()).addTo(routes);
    new TroubleRoutes(parts.hardware()).addTo(routes);
    new PhoneRoutes(parts.phone()).addTo(routes);
    new NetworkRoutes(parts.network(), feed::changed).addTo(routes);
    new ProcessRoutes(parts.processes()).addTo(routes);
  }

  /** Nobody but the bench's own page, and programs, which name no page, may watch and touch. */
  private static void requireOwnPage(Context call) {
    String host = call.header(Header.HOST);
    String page = call.header(Header.ORIGIN);
    if (!local(host) || (page != null && !page.equals("http://" + host))) {
      throw new ForbiddenResponse("the bench serves this machine only");
    }
  }

  /** Keeps pages of other sites from reaching the bench by a name that resolves to this machine. */
  private static boolean local(@org.jspecify.annotations.Nullable String host) {
    return host != null && host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]+)?");
  }

  @Override
  public void close() {
    feed.close();
    server.stop();
  }
}
