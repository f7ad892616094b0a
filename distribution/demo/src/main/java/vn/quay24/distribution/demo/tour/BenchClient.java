package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bench's HTTP interface, as its page uses it. */
final class BenchClient implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final byte[] NOTHING = {(byte) 0x7B, (byte) 0x7D};

  private final URI bench;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  BenchClient(URI bench) {
    this.bench = bench;
  }

  URI address() {
    return bench;
  }

  JsonNode state() throws TourException, InterruptedException {
    return JsonMapper.shared().readTree(get("/api/state"));
  }

  /** Bytes of a picture or document. */
  byte[] get(String path) throws TourException, InterruptedException {
    return send(HttpRequest.newBuilder(bench.resolve(path)).timeout(LIMIT).build());
  }

  /** Does something; returns what the bench answers. */
  JsonNode post(String path, Map<String, Object> body) throws TourException, InterruptedException {
    byte[] answer =
        send(
            HttpRequest.newBuilder(bench.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        JsonMapper.shared().writeValueAsBytes(body)))
                .build());
    return JsonMapper.shared().readTree(answer.length == 0 ? NOTHING : answer);
  }

  private byte[] send(HttpRequest request) throws TourException, InterruptedException {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new TourException(
            request.method()
                + " "
                + request.uri().getPath()
                + " was answered with "
                + response.statusCode()
                + " "
                + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return response.body();
    } catch (IOException e) {
      throw new TourException("the bench does not answer " + request.uri().getPath(), e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
