package vn.quay24.simulator.bank;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;
import vn.quay24.simulator.http.WorldServer;

/** An office that takes notifications, over real HTTP. */
final class Office implements AutoCloseable {
  private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final WorldServer server;

  Office() throws IOException {
    server = WorldServer.start(0, Map.of("/bank/notifications", this::take));
  }

  private Reply take(Request request) {
    received.add(request);
    return failures.getAndDecrement() > 0 ? Reply.empty(503) : Reply.empty(204);
  }

  /** Is down for the next calls. */
  void failNext(int calls) {
    failures.set(calls);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port() + "/bank/notifications");
  }

  @Nullable Request next(long milliseconds) throws InterruptedException {
    return received.poll(milliseconds, TimeUnit.MILLISECONDS);
  }

  static String text(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
