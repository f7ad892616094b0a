package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/** One small document of a network scanner. */
final class StatusPage {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 64 * 1024;
  private static final int OK = 200;

  private StatusPage() {}

  static byte[] fetch(URI address) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    try {
      HttpResponse<byte[]> response = whole(client, HttpRequest.newBuilder(address).build());
      if (response.statusCode() != OK) {
        throw new IOException(address + " answers HTTP status " + response.statusCode());
      }
      return response.body();
    } finally {
      client.shutdownNow();
    }
  }

  /** HttpClient's own limit ends at the headers; this one holds for the body, too. */
  private static HttpResponse<byte[]> whole(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return coming.get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new LinkTimeoutException("no answer of " + request.uri());
    } catch (ExecutionException e) {
      LinkClosedException gone = new LinkClosedException("no answer of " + request.uri());
      gone.initCause(e.getCause());
      throw gone;
    }
  }
}
