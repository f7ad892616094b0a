package vn.quay24.centre.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.centre.key.CertificateAuthority;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.StoredFleet;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;
import vn.quay24.protocol.enrolment.Pem;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.Topic;

/** Who may say and hear what at the broker, over real TLS. */
class BrokerIT {
  private static final int NOT_AUTHORISED = 0x87;
  private static final AtomicLong BOOT = new AtomicLong();

  @TempDir static Path folder;
  private static CentreFixture centre;
  private static TestKiosk own;
  private static TestKiosk other;

  @BeforeAll
  static void start() throws Exception {
    centre = CentreFixture.start(folder);
    centre.publish();
    own = centre.kiosk("K1");
    other = centre.kiosk("K2");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void aKioskSpeaksOnItsOwnTopicsAndHearsItsOwn() throws Exception {
    try (RawMqtt client = open(own)) {
      assertEquals(0, client.connect("K1"));
      assertEquals(1, client.subscribe("fleet/v1/danang/K1/dn/cmd"));
      assertEquals(1, client.subscribe("fleet/v1/danang/K1/dn/desired"));
      assertEquals(0, client.publish("fleet/v1/danang/K1/up/health", "{}".getBytes(UTF_8)));
    }
  }

  @Test
  void aPacketThatIsFarTooLongEndsTheConnectionAndTheCentreHearsOn() throws Exception {
    try (RawMqtt client = open(own)) {
      assertEquals(0, client.connect("K1"));

      int answer = client.publish("fleet/v1/danang/K1/up/health", new byte[Topic.MAX_PACKET + 1]);

      assertEquals(RawMqtt.CLOSED, answer);
    }
    long boot = BOOT.incrementAndGet();
    try (RawMqtt client = open(other)) {
      client.connect("K2");
      client.publish(
          "fleet/v1/danang/K2/up/state", Wire.write(KioskState.birth(boot, Instant.now())));
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> boot("K2") == boot);
  }

  @Test
  void withoutACertificateNobodyIsHeard() throws Exception {
    refused(TestKiosk.tls(centre, Optional.empty(), ""), "K1");
  }

  @Test
  void aCertificateOfAnotherAuthorityIsRefused() throws Exception {
    refusedFrom(authority(folder.resolve("stranger"), InstantSource.system()), Role.AGENT);
  }

  @Test
  void anExpiredCertificateIsRefused() throws Exception {
    refusedFrom(
        authority(
            centre.configuration().data().resolve("keys"),
            InstantSource.fixed(Instant.now().minusSeconds(365L * 86_400))),
        Role.AGENT);
  }

  @Test
  void aCertificateThatTheCentreNeverGaveIsRefusedThoughItsAuthoritySignedIt() throws Exception {
    refusedFrom(
        authority(centre.configuration().data().resolve("keys"), InstantSource.system()),
        Role.AGENT);
  }

  @Test
  void theAppsCertificateDoesNotOpenTheBroker() throws Exception {
    SSLContext app = TestKiosk.tls(centre, Optional.of(own.appKey()), own.grant().appCertificate());

    refused(app, "K1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"K2", "centre", "centre-1", "k1", ""})
  void anotherNameThanTheCertificatesIsRefused(String clientId) throws Exception {
    refused(tls(own), clientId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fleet/v1/danang/K2/up/health",
        "fleet/v1/danang/K2/dn/cmd",
        "fleet/v1/danang/K1/dn/cmd",
        "fleet/v1/hue/K1/up/health",
        "fleet/v1/danang/K1",
        "fleet/v1/danang/K1x/up/health",
        "other/topic",
        "$SYS/broker/load"
      })
  void aTopicThatIsNotTheKiosksOwnIsNotPublished(String topic) throws Exception {
    try (RawMqtt listener = open(other);
        RawMqtt client = open(own)) {
      listener.connect("K2");
      listener.subscribe("fleet/v1/danang/K2/dn/cmd");
      assertEquals(0, client.connect("K1"));

      int answer = client.publish(topic, "forged".getBytes(UTF_8));

      assertTrue(answer == NOT_AUTHORISED || answer == RawMqtt.CLOSED, () -> "answered " + answer);
      listener.subscribe("fleet/v1/danang/K2/dn/desired");
      assertTrue(listener.heard().stream().noneMatch(heard -> heard.endsWith("cmd")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fleet/v1/danang/K2/dn/cmd",
        "fleet/v1/danang/K1/up/health",
        "fleet/v1/+/+/up/#",
        "fleet/v1/danang/+/dn/cmd",
        "fleet/v1/danang/K2/#",
        "$share/centre/fleet/v1/+/+/up/#",
        "$share/thief/fleet/v1/danang/K2/dn/cmd",
        "#",
        "+/+/+/+/#"
      })
  void whatIsNotTheKiosksOwnIsNotHeardAndTheCentreHearsOn(String filter) throws Exception {
    try (RawMqtt client = open(own)) {
      assertEquals(0, client.connect("K1"));

      int answer = client.subscribe(filter);

      assertTrue(answer >= 0x80 || answer == RawMqtt.CLOSED, () -> "granted " + answer);
    }
    try (RawMqtt client = open(own)) {
      client.connect("K1");
      client.unsubscribe(filter);
    }
    long boot = BOOT.incrementAndGet();
    try (RawMqtt client = open(other)) {
      client.connect("K2");
      client.publish(
          "fleet/v1/danang/K2/up/state", Wire.write(KioskState.birth(boot, Instant.now())));
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> boot("K2") == boot);
  }

  @Test
  void nobodyDeclaresAnotherKioskDeadByAWillInItsName() throws Exception {
    try (RawMqtt truth = open(other)) {
      truth.connect("K2");
      truth.publish(
          "fleet/v1/danang/K2/up/state",
          Wire.write(KioskState.birth(BOOT.incrementAndGet(), Instant.now())));
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> online("K2"));

      RawMqtt liar = open(own);
      int answer =
          liar.connect(
              "K1",
              Optional.of(
                  new RawMqtt.Will(
                      "fleet/v1/danang/K2/up/state",
                      Wire.write(KioskState.will(BOOT.get() + 100, Instant.now())))));
      liar.vanish();
      try (RawMqtt honest = open(own)) {
        honest.connect("K1");
        honest.publish(
            "fleet/v1/danang/K1/up/state", Wire.write(KioskState.birth(7, Instant.now())));
      }

      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> online("K1"));
      assertTrue(online("K2"), "connect answered " + answer);
    }
  }

  @Test
  void aKioskThatIsRevokedWhileItIsConnectedIsSilenced() throws Exception {
    TestKiosk stolen = centre.kiosk("K-stolen");
    try (RawMqtt client = open(stolen);
        Database database = database()) {
      assertEquals(0, client.connect("K-stolen"));
      assertEquals(0, client.publish("fleet/v1/danang/K-stolen/up/health", new byte[] {1}));

      assertTrue(
          new vn.quay24.centre.store.SqlKiosks(database)
              .revoke(new KioskId("K-stolen"), Instant.now()));

      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> client.publish("fleet/v1/danang/K-stolen/up/health", new byte[] {1}) != 0);
    }
    refused(tls(stolen), "K-stolen");
    assertEquals(403, stolen.send("GET", "/api/v1/ping").statusCode());
  }

  @Test
  void anAgentThatEnrolledAgainIsHeardAndTheOneBeforeIsNot() throws Exception {
    TestKiosk before = centre.kiosk("K-moved");
    TestKiosk after = centre.kiosk("K-moved");

    refused(tls(before), "K-moved");
    try (RawMqtt client = open(after)) {
      assertEquals(0, client.connect("K-moved"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"centre", "Centre-2"})
  void noKioskIsNamedLikeTheCentre(String id) {
    assertThrows(IllegalArgumentException.class, () -> centre.invite(id));
  }

  private static void refused(SSLContext tls, String clientId) throws Exception {
    try (RawMqtt client = RawMqtt.open(tls, centre.configuration().ports().broker())) {
      assertNotEquals(0, client.connect(clientId));
      assertEquals(RawMqtt.CLOSED, client.publish("fleet/v1/danang/K1/up/health", new byte[] {1}));
    }
  }

  private static void refusedFrom(CertificateAuthority issuer, Role role) throws Exception {
    KeyPair pair = CertificateAuthority.newPair();
    String certificate =
        Pem.encode(
            "CERTIFICATE", issuer.kiosk(pair.getPublic(), "K1", "danang", role).getEncoded());
    refused(TestKiosk.tls(centre, Optional.of(pair), certificate), "K1");
  }

  private static CertificateAuthority authority(Path keys, InstantSource clock) throws Exception {
    return CertificateAuthority.of(KeyFolder.open(keys), "danang", clock, new SecureRandom());
  }

  private static long boot(String kiosk) {
    try (Database database = database()) {
      return new StoredFleet(database)
          .all().stream()
              .filter(health -> health.kiosk().value().equals(kiosk))
              .flatMap(health -> health.state().stream())
              .mapToLong(KioskState::boot)
              .findFirst()
              .orElse(0);
    }
  }

  private static boolean online(String kiosk) {
    try (Database database = database()) {
      return new StoredFleet(database)
          .all().stream()
              .filter(health -> health.kiosk().value().equals(kiosk))
              .anyMatch(health -> health.state().map(KioskState::online).orElse(false));
    }
  }

  private static Database database() {
    return Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "");
  }

  private static RawMqtt open(TestKiosk kiosk) throws Exception {
    return RawMqtt.open(tls(kiosk), centre.configuration().ports().broker());
  }

  private static SSLContext tls(TestKiosk kiosk) throws Exception {
    return TestKiosk.tls(centre, Optional.of(kiosk.agentKey()), kiosk.grant().agentCertificate());
  }
}
