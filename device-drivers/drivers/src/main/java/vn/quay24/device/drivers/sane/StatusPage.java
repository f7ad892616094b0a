package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/** One small document of a network scanner. */
final class StatusPage {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 64 * 1024;
  private static final int OK = 200;
  private static final int LATER = 503;
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308, 404, 410);
  private static final Set<Integer> FORBIDDEN = Set.of(401, 403);

  private StatusPage() {}

  static byte[] fetch(URI address) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    Deadline deadline = Deadline.in(ANSWER_LIMIT);
    try {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      HttpResponse<byte[]> response = whole(client, request, deadline);
      while (response.statusCode() == LATER
          && deadline.left().compareTo(pause(response.headers())) > 0) {
        Thread.sleep(pause(response.headers()));
        response = whole(client, request, deadline);
      }
      requirePage(address, response.statusCode());
      return response.body();
    } finally {
      client.shutdownNow();
    }
  }

  /** How long it wants to be left alone: seconds, if it says so and no date (RFC 9110 §10.2.3). */
  private static Duration pause(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[1-9][0-9]{0,3}"))
        .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)))
        .orElse(SHORTEST_PAUSE);
  }

  /** What stands elsewhere, or behind a password, is a matter of the device file. */
  private static void requirePage(URI address, int status) throws IOException {
    if (ELSEWHERE.contains(status)) {
      throw new RefusedException(
          "status-url", address + " answers HTTP status " + status + ": it is not there");
    }
    if (FORBIDDEN.contains(status)) {
      throw new RefusedException(
          "status-url", address + " answers HTTP status " + status + ": it wants a password");
    }
    if (status != OK) {
      throw new IOException(address + " answers HTTP status " + status);
    }
  }

  /** HttpClient's own limit ends at the headers; this one holds for the body, too. */
  private static HttpResponse<byte[]> whole(
      HttpClient client, HttpRequest request, Deadline deadline)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return coming.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new LinkTimeoutException("no answer of " + request.uri());
    } catch (ExecutionException e) {
      LinkClosedException gone = new LinkClosedException("no answer of " + request.uri());
      gone.initCause(e.getCause());
      throw gone;
    }
  }
}
