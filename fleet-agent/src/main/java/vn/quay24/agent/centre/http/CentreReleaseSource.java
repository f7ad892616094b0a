package vn.quay24.agent.centre.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.release.ReleaseSource;

/** Release files over HTTPS with the agent's certificate; a fresh client for each file. */
public final class CentreReleaseSource implements ReleaseSource {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(60);

  private final KioskIdentity identity;

  public CentreReleaseSource(KioskIdentity identity) {
    this.identity = identity;
  }

  @Override
  public Optional<byte[]> fetch(String path, long longest) throws IOException {
    URI address = identity.api().resolve("/releases/" + path);
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(identity.tls(KioskIdentity.Role.AGENT))
            .connectTimeout(CONNECT)
            .build()) {
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(address).timeout(WHOLE).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return switch (response.statusCode()) {
          case 200 -> Optional.of(atMost(body, longest, path));
          case 404 -> Optional.empty();
          default -> throw new IOException(path + ": HTTP " + response.statusCode());
        };
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("the agent's certificate cannot be used", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Reads one byte more than allowed, so that the verifier sees what is too long. */
  private static byte[] atMost(InputStream body, long longest, String path) throws IOException {
    int limit = (int) Math.min(longest + 1, Integer.MAX_VALUE - 8L);
    byte[] bytes = body.readNBytes(limit);
    if (bytes.length == 0 && longest > 0) {
      throw new IOException(path + " is empty");
    }
    return bytes;
  }
}
