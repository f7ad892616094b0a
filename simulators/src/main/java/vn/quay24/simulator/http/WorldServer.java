package vn.quay24.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the simulated world on the loopback interface, one path prefix a service. */
public final class WorldServer implements AutoCloseable {
  /** Longest body that is read, in bytes. */
  static final int MAX_BODY = 64 * 1024;

  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("world-", 1).daemon(true).factory());

  private WorldServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   * @param services by prefix, for example {@code /sms}
   * @throws IOException the port is taken
   */
  public static WorldServer start(int port, Map<String, Service> services) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    WorldServer world = new WorldServer(server);
    services.forEach(
        (prefix, service) -> server.createContext(prefix, call -> serve(call, prefix, service)));
    server.setExecutor(world.threads);
    server.start();
    return world;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private static void serve(HttpExchange call, String prefix, Service service) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readNBytes(MAX_BODY + 1);
      send(
          call,
          body.length > MAX_BODY
              ? Reply.refused(413, "a body has at most " + MAX_BODY + " bytes")
              : service.answer(request(call, prefix, body)));
    }
  }

  private static Request request(HttpExchange call, String prefix, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    call.getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String path = call.getRequestURI().getPath().substring(prefix.length());
    String query = call.getRequestURI().getRawQuery();
    return new Request(call.getRequestMethod(), path, query == null ? "" : query, headers, body);
  }

  private static void send(HttpExchange call, Reply reply) throws IOException {
    call.getResponseHeaders().set("Content-Type", reply.contentType());
    call.getResponseHeaders().set("Cache-Control", "no-store");
    call.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    if (reply.body().length > 0) {
      call.getResponseBody().write(reply.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
