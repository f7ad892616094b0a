package vn.quay24.provisioning.enrol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.EnrolmentGrant;
import vn.quay24.protocol.enrolment.EnrolmentRequest;
import vn.quay24.protocol.http.Exchange;
import vn.quay24.provisioning.identity.IdentityWriter;
import vn.quay24.provisioning.identity.KeyAndRequest;

/**
 * Enrols a kiosk: two keys made here, two certificates from the centre, for one one-time token.
 * Without a grant nothing stays in the folder, and the token can be used again.
 */
public final class Enrolment {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final URI centre;
  private final Path authority;
  private final Duration limit;

  /**
   * @param centre address of the intake API, for example {@code https://centre:8443}
   * @param authority the centre's CA certificate (PEM), brought by a trusted way
   */
  public Enrolment(URI centre, Path authority) {
    this(centre, authority, LIMIT);
  }

  /**
   * @param limit how long the centre may take for its answer
   */
  public Enrolment(URI centre, Path authority, Duration limit) {
    this.centre = centre;
    this.authority = authority;
    this.limit = limit;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Enrolled(EnrolmentGrant grant) implements Outcome {}

    /** The folder holds an identity already; nothing was asked and nothing changed. */
    record AlreadyEnrolled() implements Outcome {}

    /** The file that was brought along is no certificate. */
    record AuthorityUnusable() implements Outcome {}

    /** The token is unknown, used or too old. */
    record TokenRefused() implements Outcome {}

    /** The address answers, but not with a certificate of this authority. */
    record CentreNotTrusted() implements Outcome {}

    /** The centre has published no catalogue yet, so that a kiosk has nothing to trust. */
    record NothingPublished() implements Outcome {}

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
    SSLContext tls;
    try {
      tls = PinnedAuthority.context(authority);
    } catch (GeneralSecurityException _) {
      return new Outcome.AuthorityUnusable();
    }
    KeyAndRequest agent = KeyAndRequest.make();
    KeyAndRequest app = KeyAndRequest.make();
    writer.writeKeys(agent, app);
    Outcome outcome = ask(new EnrolmentRequest(token, agent.request(), app.request()), tls);
    if (outcome instanceof Outcome.Enrolled(EnrolmentGrant grant)) {
      writer.write(grant);
    } else {
      writer.forgetKeys();
    }
    return outcome;
  }

  private Outcome ask(EnrolmentRequest request, SSLContext tls) throws InterruptedException {
    try {
      HttpResponse<byte[]> response = post(request, tls);
      return switch (response.statusCode()) {
        case 200 -> new Outcome.Enrolled(Wire.read(response.body(), EnrolmentGrant.class));
        case 401 -> new Outcome.TokenRefused();
        case 503 -> new Outcome.NothingPublished();
        default -> new Outcome.Unreachable("HTTP " + response.statusCode());
      };
    } catch (SSLException _) {
      return new Outcome.CentreNotTrusted();
    } catch (IOException | MalformedMessageException e) {
      return new Outcome.Unreachable(reason(e));
    }
  }

  /** What is told of a failure: a refused connection has no message of its own. */
  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private HttpResponse<byte[]> post(EnrolmentRequest request, SSLContext tls)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().sslContext(tls).connectTimeout(limit).build();
    try {
      return Exchange.of(
          client,
          HttpRequest.newBuilder(centre.resolve("/api/v1/enrolments"))
              .timeout(limit)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(request)))
              .build(),
          HttpResponse.BodyHandlers.limiting(
              HttpResponse.BodyHandlers.ofByteArray(), Wire.MAX_MESSAGE),
          limit);
    } finally {
      client.shutdownNow();
    }
  }
}
