package vn.quay24.provisioning.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseShelf;
import vn.quay24.protocol.release.ReleaseUpload;

/** The part of a centre that publishing talks to, over real HTTP. */
final class CentreStandIn implements AutoCloseable {
  static final String TOKEN = "a-token-of-this-test";

  private final HttpServer server;
  private final ReleaseShelf shelf;

  CentreStandIn(Path folder) throws IOException {
    shelf = new ReleaseShelf(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/releases", this::releases);
    server.createContext("/api/v1/command-keys", this::commandKeys);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void commandKeys(HttpExchange exchange) throws IOException {
    answer(exchange, 200, new CommandKeys(1, Map.of("desk", new byte[] {1, 2, 3})));
  }

  private void releases(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + TOKEN).equals(authorization)) {
      answer(exchange, 401, Map.of("problem", "token", "text", "no"));
      return;
    }
    try {
      if (exchange.getRequestMethod().equals("POST")) {
        ReleaseUpload upload = ReleaseUpload.read(exchange.getRequestBody().readAllBytes());
        answer(exchange, 200, shelf.accept(upload, InstantSource.system().instant()));
      } else {
        answer(exchange, 200, shelf.state());
      }
    } catch (MalformedMessageException e) {
      answer(exchange, 400, Map.of("problem", "malformed", "text", String.valueOf(e.getMessage())));
    } catch (RefusedException e) {
      answer(
          exchange,
          409,
          Map.of("problem", e.refusal().word(), "text", String.valueOf(e.getMessage())));
    }
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] json = Wire.write(body);
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
