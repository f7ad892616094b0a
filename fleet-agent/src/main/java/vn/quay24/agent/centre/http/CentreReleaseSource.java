package vn.quay24.agent.centre.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.http.Exchange;
import vn.quay24.protocol.release.ReleaseSource;

/** Release files over HTTPS with the agent's certificate; a fresh client for each file. */
public final class CentreReleaseSource implements ReleaseSource {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(60);

  private final KioskIdentity identity;
  private final Duration limit;

  public CentreReleaseSource(KioskIdentity identity) {
    this(identity, WHOLE);
  }

  /**
   * @param limit how long one file may take, its last byte included
   */
  CentreReleaseSource(KioskIdentity identity, Duration limit) {
    this.identity = identity;
    this.limit = limit;
  }

  @Override
  public Optional<byte[]> fetch(String path, long longest) throws IOException {
    try {
      HttpResponse<byte[]> response = get(path, longest);
      return switch (response.statusCode()) {
        case 200 -> Optional.of(notEmpty(response.body(), longest, path));
        case 404 -> Optional.empty();
        default -> throw new IOException(path + ": HTTP " + response.statusCode());
      };
    } catch (GeneralSecurityException e) {
      throw new IOException("the agent's certificate cannot be used", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpResponse<byte[]> get(String path, long longest)
      throws IOException, GeneralSecurityException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(identity.tls(KioskIdentity.Role.AGENT))
            .connectTimeout(CONNECT)
            .build();
    try {
      return Exchange.of(
          client,
          HttpRequest.newBuilder(identity.api().resolve("/releases/" + path))
              .timeout(limit)
              .build(),
          // One byte more than allowed, so that the verifier sees what is too long.
          _ -> new Beginning((int) Math.min(longest + 1, Integer.MAX_VALUE - 8L)),
          limit);
    } finally {
      client.shutdownNow();
    }
  }

  private static byte[] notEmpty(byte[] bytes, long longest, String path) throws IOException {
    if (bytes.length == 0 && longest > 0) {
      throw new IOException(path + " is empty");
    }
    return bytes;
  }
}
