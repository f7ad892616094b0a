package vn.quay24.provisioning.enrol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.EnrolmentGrant;
import vn.quay24.protocol.enrolment.EnrolmentRequest;
import vn.quay24.provisioning.identity.IdentityWriter;
import vn.quay24.provisioning.identity.KeyAndRequest;

/**
 * Enrols a kiosk: two keys made here, two certificates from the centre, for one one-time token.
 * Nothing is written unless the centre granted.
 */
public final class Enrolment {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final URI centre;
  private final Path authority;

  /**
   * @param centre address of the intake API, for example {@code https://centre:8443}
   * @param authority the centre's CA certificate (PEM), brought by a trusted way
   */
  public Enrolment(URI centre, Path authority) {
    this.centre = centre;
    this.authority = authority;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Enrolled(EnrolmentGrant grant) implements Outcome {}

    /** The folder holds an identity already; nothing was asked and nothing changed. */
    record AlreadyEnrolled() implements Outcome {}

    /** The token is unknown, used or too old. */
    record TokenRefused() implements Outcome {}

    /** The address answers, but not with a certificate of this authority. */
    record CentreNotTrusted() implements Outcome {}

    /** Nobody answers, or something else does. */
    record Unreachable(String detail) implements Outcome {}
  }

  /** Asks the centre and writes the folder. */
  public Outcome enrol(String token, Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    IdentityWriter writer = new IdentityWriter(folder);
    if (writer.enrolled()) {
      return new Outcome.AlreadyEnrolled();
    }
    KeyAndRequest agent = KeyAndRequest.make();
    KeyAndRequest app = KeyAndRequest.make();
    EnrolmentRequest request = new EnrolmentRequest(token, agent.request(), app.request());
    HttpResponse<byte[]> response;
    try {
      response = post(request);
    } catch (SSLException _) {
      return new Outcome.CentreNotTrusted();
    } catch (IOException e) {
      return new Outcome.Unreachable(String.valueOf(e.getMessage()));
    }
    return switch (response.statusCode()) {
      case 200 -> granted(response.body(), writer, agent, app);
      case 401 -> new Outcome.TokenRefused();
      default -> new Outcome.Unreachable("HTTP " + response.statusCode());
    };
  }

  private static Outcome granted(
      byte[] body, IdentityWriter writer, KeyAndRequest agent, KeyAndRequest app)
      throws IOException {
    try {
      EnrolmentGrant grant = Wire.read(body, EnrolmentGrant.class);
      writer.write(grant, agent, app);
      return new Outcome.Enrolled(grant);
    } catch (MalformedMessageException e) {
      return new Outcome.Unreachable(e.getMessage() == null ? "" : e.getMessage());
    }
  }

  private HttpResponse<byte[]> post(EnrolmentRequest request)
      throws IOException, GeneralSecurityException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .sslContext(PinnedAuthority.context(authority))
            .connectTimeout(LIMIT)
            .build()) {
      return client.send(
          HttpRequest.newBuilder(centre.resolve("/api/v1/enrolments"))
              .timeout(LIMIT)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(request)))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
