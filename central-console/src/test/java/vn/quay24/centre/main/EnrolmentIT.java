package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.key.CertificateAuthority;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.EnrolmentGrant;
import vn.quay24.protocol.enrolment.EnrolmentRequest;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;
import vn.quay24.protocol.enrolment.Pem;

/** Who gets in, and who does not, over real TLS. */
class EnrolmentIT {
  @TempDir static Path folder;
  private static CentreFixture centre;

  @BeforeAll
  static void start() throws Exception {
    centre = CentreFixture.start(folder);
    centre.publish();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void aTokenWorksOnceAndGivesTheNameThatItWasMadeFor() throws Exception {
    String token = centre.invite("K-once");
    EnrolmentRequest request = request(token);

    HttpResponse<byte[]> first = TestKiosk.enrol(centre, request);
    HttpResponse<byte[]> second = TestKiosk.enrol(centre, request);

    assertEquals(200, first.statusCode());
    assertEquals(401, second.statusCode());
    EnrolmentGrant grant = Wire.read(first.body(), EnrolmentGrant.class);
    assertEquals(
        "CN=K-once,OU=app,O=danang",
        Pem.certificate(grant.appCertificate()).getSubjectX500Principal().getName());
  }

  @Test
  void aWrongOrAnExpiredTokenIsRefused() throws Exception {
    assertEquals(401, TestKiosk.enrol(centre, request("guessed")).statusCode());
    assertEquals(401, TestKiosk.enrol(centre, request(centre.invite("K-late", "0"))).statusCode());
  }

  @Test
  void aRequestThatIsNoneDoesNotUseTheTokenUp() throws Exception {
    String token = centre.invite("K-again");

    assertEquals(400, TestKiosk.enrol(centre, new EnrolmentRequest(token, "x", "y")).statusCode());
    assertEquals(200, TestKiosk.enrol(centre, request(token)).statusCode());
  }

  @Test
  void withoutACertificateNothingIsAnswered() throws Exception {
    try (HttpClient nobody = TestKiosk.client(centre, Optional.empty(), "")) {
      assertEquals(401, ping(nobody));
    }
  }

  @Test
  void anAgentsCertificateDoesNotOpenTheIntake() throws Exception {
    KeyPair agent = CertificateAuthority.newPair();
    EnrolmentRequest request =
        new EnrolmentRequest(
            centre.invite("K-agent"),
            TestKiosk.request(agent),
            TestKiosk.request(CertificateAuthority.newPair()));
    EnrolmentGrant grant = Wire.read(TestKiosk.enrol(centre, request).body(), EnrolmentGrant.class);

    try (HttpClient client =
        TestKiosk.client(centre, Optional.of(agent), grant.agentCertificate())) {
      assertEquals(401, ping(client));
    }
  }

  @Test
  void aCertificateThatWasReplacedIsRefused() throws Exception {
    TestKiosk before = centre.kiosk("K-moved");
    TestKiosk after = centre.kiosk("K-moved");

    assertEquals(403, before.send("GET", "/api/v1/ping").statusCode());
    assertEquals(204, after.send("GET", "/api/v1/ping").statusCode());
  }

  @Test
  void aCertificateOfAnotherAuthorityDoesNotGetThroughTheHandshake() throws Exception {
    CertificateAuthority stranger = authority(folder.resolve("stranger"), InstantSource.system());

    refusedByTls(stranger);
  }

  @Test
  void anExpiredCertificateDoesNotGetThroughTheHandshake() throws Exception {
    CertificateAuthority lastYear =
        authority(
            centre.configuration().data().resolve("keys"),
            InstantSource.fixed(Instant.now().minusSeconds(365L * 86_400)));

    refusedByTls(lastYear);
  }

  @Test
  void aNameThatNobodyEnrolledIsRefusedEvenWithOurSignature() throws Exception {
    CertificateAuthority own =
        authority(centre.configuration().data().resolve("keys"), InstantSource.system());
    KeyPair pair = CertificateAuthority.newPair();
    String forged =
        Pem.encode(
            "CERTIFICATE",
            own.kiosk(pair.getPublic(), "K-unknown", "danang", Role.APP).getEncoded());

    try (HttpClient client = TestKiosk.client(centre, Optional.of(pair), forged)) {
      assertEquals(403, ping(client));
    }
  }

  private static void refusedByTls(CertificateAuthority authority) throws Exception {
    KeyPair pair = CertificateAuthority.newPair();
    String certificate =
        Pem.encode(
            "CERTIFICATE",
            authority.kiosk(pair.getPublic(), "K1", "danang", Role.APP).getEncoded());
    try (HttpClient client = TestKiosk.client(centre, Optional.of(pair), certificate)) {
      assertThrows(IOException.class, () -> ping(client));
    }
  }

  private static CertificateAuthority authority(Path keys, InstantSource clock) throws Exception {
    return CertificateAuthority.of(KeyFolder.open(keys), "danang", clock, new SecureRandom());
  }

  private static EnrolmentRequest request(String token) throws Exception {
    return new EnrolmentRequest(
        token,
        TestKiosk.request(CertificateAuthority.newPair()),
        TestKiosk.request(CertificateAuthority.newPair()));
  }

  private static int ping(HttpClient client) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(centre.api("/api/v1/ping")).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
