package vn.quay24.provisioning.publish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.ReleaseState;
import vn.quay24.protocol.release.ReleaseUpload;

/** A centre, reached on its pages port with the administrator's token. */
public final class CentreDestination implements Destination {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String RELEASES = "/api/v1/releases";

  private final URI centre;
  private final String token;

  /**
   * @param centre for example {@code http://127.0.0.1:8025}
   * @param token the administrator's
   */
  public CentreDestination(URI centre, String token) {
    this.centre = centre;
    this.token = token;
  }

  @Override
  public ReleaseState state() throws IOException, InterruptedException, DeclinedException {
    return read(send(request(RELEASES).GET()), ReleaseState.class);
  }

  @Override
  public Optional<CommandKeys> commandKeys()
      throws IOException, InterruptedException, DeclinedException {
    return Optional.of(read(send(request("/api/v1/command-keys").GET()), CommandKeys.class));
  }

  @Override
  public ReleaseState publish(ReleaseUpload upload)
      throws IOException, InterruptedException, DeclinedException {
    HttpRequest.Builder request =
        request(RELEASES)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(upload)));
    return read(send(request), ReleaseState.class);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(centre.resolve(path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token);
  }

  private static byte[] send(HttpRequest.Builder request)
      throws IOException, InterruptedException, DeclinedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build()) {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return switch (response.statusCode()) {
        case 200 -> response.body();
        case 401, 403 -> throw new DeclinedException("token", "HTTP " + response.statusCode());
        default -> throw declined(response);
      };
    }
  }

  private static DeclinedException declined(HttpResponse<byte[]> response) {
    String http = "http " + response.statusCode();
    try {
      JsonNode error = Wire.readTree(response.body());
      return new DeclinedException(
          error.path("problem").asString(http), error.path("text").asString(http));
    } catch (MalformedMessageException _) {
      return new DeclinedException(http, http);
    }
  }

  private static <T> T read(byte[] body, Class<T> type) throws IOException {
    try {
      return Wire.read(body, type);
    } catch (MalformedMessageException e) {
      throw new IOException("the answer is not one of a centre: " + e.getMessage(), e);
    }
  }
}
