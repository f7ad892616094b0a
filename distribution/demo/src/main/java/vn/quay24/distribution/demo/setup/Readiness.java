package vn.quay24.distribution.demo.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether the centre's pages answer. */
public final class Readiness implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final URI page;

  public Readiness(int port) {
    page = URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Asks once. */
  public boolean ready() throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).timeout(LIMIT).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException e) {
      return false;
    }
  }

  /** Looks whether waiting makes sense. */
  @FunctionalInterface
  interface Doubt {
    void look() throws SetupException;
  }

  /**
   * Asks until it answers.
   *
   * @param doubt asked between two looks
   * @throws SetupException it did not within the limit
   */
  void await(Duration limit, Doubt doubt) throws SetupException, InterruptedException {
    long until = System.nanoTime() + limit.toNanos();
    while (!ready()) {
      if (System.nanoTime() > until) {
        throw new SetupException("the centre did not come up within " + limit.toSeconds() + " s");
      }
      doubt.look();
      Thread.sleep(PAUSE);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
