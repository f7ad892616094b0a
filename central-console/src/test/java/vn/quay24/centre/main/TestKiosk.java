package vn.quay24.centre.main;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import vn.quay24.centre.key.CertificateAuthority;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.enrolment.EnrolmentGrant;
import vn.quay24.protocol.enrolment.EnrolmentRequest;
import vn.quay24.protocol.enrolment.Pem;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;

/** A kiosk as the intake API sees it: an enrolled client that speaks the wire. */
public final class TestKiosk {
  private final CentreFixture centre;
  private final EnrolmentGrant grant;
  private final KeyPair agentKey;
  private final KeyPair appKey;
  private final HttpClient http;

  /** Makes names as a kiosk does. */
  public static final UuidV7 NAMES = new UuidV7(InstantSource.system(), new SecureRandom());

  private TestKiosk(CentreFixture centre, EnrolmentGrant grant, KeyPair agentKey, KeyPair appKey)
      throws IOException, GeneralSecurityException {
    this.centre = centre;
    this.grant = grant;
    this.agentKey = agentKey;
    this.appKey = appKey;
    this.http = client(centre, Optional.of(appKey), grant.appCertificate());
  }

  static TestKiosk enrol(CentreFixture centre, String id)
      throws IOException, GeneralSecurityException, InterruptedException {
    KeyPair agent = CertificateAuthority.newPair();
    KeyPair app = CertificateAuthority.newPair();
    HttpResponse<byte[]> answer =
        enrol(centre, new EnrolmentRequest(centre.invite(id), request(agent), request(app)));
    if (answer.statusCode() != 200) {
      throw new IOException("enrolment answered " + answer.statusCode());
    }
    try {
      return new TestKiosk(centre, Wire.read(answer.body(), EnrolmentGrant.class), agent, app);
    } catch (MalformedMessageException e) {
      throw new IOException(e);
    }
  }

  /** Asks to be let in, without a certificate. */
  public static HttpResponse<byte[]> enrol(CentreFixture centre, EnrolmentRequest request)
      throws IOException, GeneralSecurityException, InterruptedException {
    try (HttpClient stranger = client(centre, Optional.empty(), "")) {
      return stranger.send(
          HttpRequest.newBuilder(centre.api("/api/v1/enrolments"))
              .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(request)))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  /** What a kiosk with two new keys asks. */
  public static EnrolmentRequest enrolmentRequest(String token)
      throws IOException, GeneralSecurityException {
    return new EnrolmentRequest(
        token, request(CertificateAuthority.newPair()), request(CertificateAuthority.newPair()));
  }

  /** A PKCS#10 request that claims to be somebody else, as nobody should mind. */
  public static String request(KeyPair pair) throws IOException {
    try {
      return Pem.encode(
          "CERTIFICATE REQUEST",
          new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=evil-other"), pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
              .getEncoded());
    } catch (OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  /** An HTTPS client that trusts the centre and shows this certificate, or none. */
  public static HttpClient client(CentreFixture centre, Optional<KeyPair> key, String certificate)
      throws IOException, GeneralSecurityException {
    return HttpClient.newBuilder().sslContext(tls(centre, key, certificate)).build();
  }

  /** TLS that trusts the centre and shows this certificate, or none. */
  public static SSLContext tls(CentreFixture centre, Optional<KeyPair> key, String certificate)
      throws IOException, GeneralSecurityException {
    Path authority = centre.configuration().data().resolve("authority.pem");
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", Pem.certificate(Files.readString(authority)));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    if (key.isPresent()) {
      X509Certificate shown = Pem.certificate(certificate);
      own.setKeyEntry("own", key.get().getPrivate(), new char[0], new Certificate[] {shown});
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, new char[0]);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  public EnrolmentGrant grant() {
    return grant;
  }

  public KeyPair agentKey() {
    return agentKey;
  }

  public KeyPair appKey() {
    return appKey;
  }

  /** Sends a message. */
  public HttpResponse<byte[]> send(String method, String path, Object body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(centre.api(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(Wire.write(body)))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a request without a body. */
  public HttpResponse<byte[]> send(String method, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(centre.api(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a message and reads the answer. */
  public <T> T call(String method, String path, Object body, Class<T> answer)
      throws IOException, InterruptedException, MalformedMessageException {
    return read(send(method, path, body), answer);
  }

  /** Reads an answer that must be good. */
  public static <T> T read(HttpResponse<byte[]> response, Class<T> type)
      throws IOException, MalformedMessageException {
    if (response.statusCode() != 200) {
      throw new IOException(
          response.statusCode()
              + ": "
              + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return Wire.read(response.body(), type);
  }

  /** Asks for a payment order. */
  public Order order(UUID dossier, long amount)
      throws IOException, InterruptedException, MalformedMessageException {
    return call(
        "POST",
        "/api/v1/orders",
        new OrderRequest(NAMES.next(), dossier, TestDossier.COPIES, 1, amount),
        Order.class);
  }

  /** An order as it is now. */
  public Order order(UUID order)
      throws IOException, InterruptedException, MalformedMessageException {
    return read(send("GET", "/api/v1/orders/" + order), Order.class);
  }

  /** Hands a whole dossier in. */
  public IntakeReceipt submit(TestDossier dossier)
      throws IOException, InterruptedException, MalformedMessageException {
    String path = "/api/v1/dossiers/" + dossier.manifest().dossier();
    IntakeReceipt receipt = call("PUT", path, dossier.manifest(), IntakeReceipt.class);
    for (String part : receipt.missing()) {
      HttpResponse<byte[]> answer = append(dossier, part, 0, dossier.bytes(part));
      if (answer.statusCode() != 204) {
        throw new IOException("part " + part + " answered " + answer.statusCode());
      }
    }
    return call("PUT", path, dossier.manifest(), IntakeReceipt.class);
  }

  /** Uploads bytes of a part. */
  public HttpResponse<byte[]> append(TestDossier dossier, String part, long offset, byte[] bytes)
      throws IOException, InterruptedException {
    URI address = centre.api("/api/v1/dossiers/" + dossier.manifest().dossier() + "/parts/" + part);
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Upload-Offset", Long.toString(offset))
            .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Bytes of a part that the centre holds. */
  public long held(TestDossier dossier, String part) throws IOException, InterruptedException {
    return send("GET", "/api/v1/dossiers/" + dossier.manifest().dossier() + "/parts/" + part)
        .headers()
        .firstValueAsLong("Upload-Offset")
        .orElse(-1);
  }
}
