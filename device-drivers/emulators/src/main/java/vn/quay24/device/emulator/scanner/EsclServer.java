package vn.quay24.device.emulator.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The network side of an {@link EmulatedScanner}: eSCL, the driverless protocol of today's network
 * scanners (Mopria eSCL 2.97), with JPEG pages. One job at a time. A pulled plug closes the port;
 * the scanner comes back at the same one.
 */
public final class EsclServer implements AutoCloseable {
  private static final String ROOT = "/eSCL/";
  private static final String JOBS = ROOT + "ScanJobs";
  private static final String NEXT = "/NextDocument";
  private static final int MOST_REQUEST_BYTES = 64 * 1024;
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 503;

  private final EmulatedScanner scanner;
  private @Nullable HttpServer server; // guarded by this, like all below
  private @Nullable EsclJob job;
  private int port;
  private boolean closed;

  private EsclServer(EmulatedScanner scanner) {
    this.scanner = scanner;
  }

  /** Listens at any free port of 127.0.0.1. */
  public static EsclServer start(EmulatedScanner scanner) throws IOException {
    EsclServer server = new EsclServer(scanner);
    server.listen();
    scanner.onChange(state -> server.power(state.plugged()));
    return server;
  }

  private void listen() throws IOException {
    HttpServer listening =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    listening.createContext(ROOT, this::serve);
    listening.setExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("escl-", 0).factory()));
    listening.start();
    port = listening.getAddress().getPort();
    server = listening;
  }

  private synchronized void power(boolean plugged) {
    HttpServer listening = server;
    if (plugged && listening == null && !closed) {
      try {
        listen();
      } catch (IOException e) {
        throw new UncheckedIOException("the emulated scanner cannot listen again", e);
      }
    } else if (!plugged && listening != null) {
      listening.stop(0);
      server = null;
      job = null;
    }
  }

  /** Where its documents are: {@code http://127.0.0.1:port/eSCL/}. */
  public synchronized URI address() {
    return URI.create("http://127.0.0.1:" + port + ROOT);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (exchange.getRequestMethod() + " " + path) {
        case "GET " + ROOT + "ScannerCapabilities" -> tell(exchange, EsclAnswers.capabilities());
        case "GET " + ROOT + "ScannerStatus" ->
            tell(exchange, EsclAnswers.status(scanner.state(), busy()));
        case "POST " + JOBS -> begin(exchange);
        default -> ofJob(exchange, path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean busy() {
    EsclJob current = job;
    return current != null && !current.ended();
  }

  private static void tell(HttpExchange exchange, String document) throws IOException {
    byte[] body = document.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(OK, body.length);
    exchange.getResponseBody().write(body);
  }

  private void begin(HttpExchange exchange) throws IOException {
    String body =
        new String(
            exchange.getRequestBody().readNBytes(MOST_REQUEST_BYTES), StandardCharsets.UTF_8);
    Optional<EsclTicket> ticket = EsclTicket.parse(body);
    int code = ticket.isEmpty() ? CONFLICT : accept(ticket.get());
    if (code == CREATED) {
      exchange
          .getResponseHeaders()
          .set("Location", address().resolve(JOBS + "/" + jobId()).toString());
    }
    exchange.sendResponseHeaders(code, -1);
  }

  private synchronized int accept(EsclTicket ticket) {
    ScannerState state = scanner.state();
    boolean fed = ticket.bed() != Bed.GLASS;
    if (busy() || (fed && (state.coverOpen() || state.jammed()))) {
      return UNAVAILABLE;
    }
    if (fed && state.inFeeder() == 0) {
      return CONFLICT;
    }
    scanner.begin();
    job = new EsclJob(scanner, ticket, UUID.randomUUID().toString());
    return CREATED;
  }

  private synchronized String jobId() {
    EsclJob current = job;
    return current == null ? "" : current.id();
  }

  private void ofJob(HttpExchange exchange, String path) throws IOException, InterruptedException {
    EsclJob current = job(path);
    if (current == null) {
      exchange.sendResponseHeaders(NOT_FOUND, -1);
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "DELETE" -> {
        current.cancel();
        exchange.sendResponseHeaders(OK, -1);
      }
      case "GET" -> current.next(exchange);
      default -> exchange.sendResponseHeaders(NOT_ALLOWED, -1);
    }
  }

  private synchronized @Nullable EsclJob job(String path) {
    EsclJob current = job;
    String mine = current == null ? "" : JOBS + "/" + current.id();
    return path.equals(mine) || path.equals(mine + NEXT) ? current : null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    power(false);
  }
}
