package vn.quay24.agent.broker.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.agent.store.AgentDatabase;
import vn.quay24.agent.store.StoredOutbox;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.health.Topic;

/** The link against Mosquitto over TLS with client certificates. */
class MqttLinkIT {
  private static final KioskId KIOSK = new KioskId("k1");

  @TempDir Path folder;
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean up;
  private TestAuthority authority;
  private Mosquitto broker;
  private AgentDatabase database;
  private StoredOutbox outbox;
  private MqttAsyncClient centre;
  private MqttLink link;

  @BeforeEach
  void start() throws Exception {
    authority = new TestAuthority();
    broker = new Mosquitto(folder, authority);
    database = AgentDatabase.open(folder.resolve("agent.db"));
    outbox = new StoredOutbox(database);
    centre = centre();
    link = link(identity("k1"));
  }

  @AfterEach
  void stop() throws Exception {
    link.close();
    Closing.of(centre);
    database.close();
    broker.close();
  }

  @Test
  void itSaysThatItLivesAndThatItLeaves() {
    link.start();
    await(() -> received.stream().anyMatch(line -> line.contains("\"online\":true")));

    link.close();

    await(() -> received.stream().anyMatch(line -> line.contains("\"online\":false")));
  }

  @Test
  void everyMessageArrivesAlthoughTheBrokerIsKilledBetween() throws Exception {
    link.start();
    await(() -> up);
    keep(0, 100);
    await(() -> distinct() >= 20);
    broker.kill();
    keep(100, 200);
    broker.restart();
    centre = centre();
    keep(200, 300);

    await(() -> outbox.oldest(1).isEmpty());
    await(() -> distinct() == 300);
  }

  @Test
  void aCommandThatWasSentWhileTheKioskWasAwayArrives() throws Exception {
    link.start();
    await(() -> up);
    link.close();
    Topic command = new Topic.Command("danang", KIOSK);
    MqttMessage message = new MqttMessage("go".getBytes(UTF_8));
    message.setQos(1);
    centre.publish(command.path(), message).waitForCompletion(5_000);

    link = link(identity("k1"));
    link.start();

    await(() -> arrived.contains(command.path() + " go"));
  }

  @Test
  void aStrangersCertificateIsRefusedAndNoThreadIsLeftBehind() throws Exception {
    Path stranger = Files.createDirectory(folder.resolve("stranger"));
    TestAuthority other = new TestAuthority();
    link = link(identity(stranger, "k1", other));
    link.start();
    await(() -> Files.readString(folder.resolve("mosquitto.log")).contains("rror"));
    link.close();

    assertFalse(up);
    await(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("MQTT Con: k1")));
  }

  @Test
  void anotherKiosksTopicIsRefusedAndSetAside() throws Exception {
    link.start();
    await(() -> up);
    outbox.keep(new UUID(9, 9), "fleet/v1/danang/k2/up/health", new byte[] {1});
    keep(0, 1);
    link.wake();

    await(() -> outbox.oldest(10).isEmpty());
    await(() -> distinct() == 1);
    assertTrue(received.stream().noneMatch(line -> line.startsWith("fleet/v1/danang/k2")));
  }

  private void keep(int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      outbox.keep(
          new UUID(1, i), new Topic.Health("danang", KIOSK).path(), ("n" + i).getBytes(UTF_8));
    }
    link.wake();
  }

  private long distinct() {
    List<String> lines = List.copyOf(received);
    return IntStream.range(0, 300)
        .mapToObj(i -> new Topic.Health("danang", KIOSK).path() + " n" + i)
        .filter(lines::contains)
        .count();
  }

  private MqttLink link(KioskIdentity identity) {
    return new MqttLink(
        identity.profile(),
        () -> identity.tls(KioskIdentity.Role.AGENT),
        1,
        outbox,
        new MqttLink.Listener() {
          @Override
          public void linkUp() {
            up = true;
          }

          @Override
          public void linkDown() {
            up = false;
          }

          @Override
          public void arrived(Topic topic, byte[] payload) {
            arrived.add(topic.path() + " " + new String(payload, UTF_8));
          }
        },
        Clock.systemUTC(),
        new SecureRandom());
  }

  private KioskIdentity identity(String name) throws Exception {
    return identity(Files.createDirectories(folder.resolve("identity")), name, authority);
  }

  private KioskIdentity identity(Path target, String name, TestAuthority issuer) throws Exception {
    authority.write(target.resolve("authority.pem"));
    issuer.issue(target, "agent", "CN=" + name);
    KioskProfile profile =
        new KioskProfile(
            new KioskId(name),
            "danang",
            "Quầy 1",
            "20341",
            "Tam Kỳ",
            "https://127.0.0.1:1",
            "ssl://127.0.0.1:" + broker.port());
    Files.write(target.resolve("kiosk.json"), Wire.write(profile));
    return KioskIdentity.load(target);
  }

  private MqttAsyncClient centre() throws Exception {
    KioskIdentity identity =
        identity(Files.createDirectories(folder.resolve("c")), "centre", authority);
    MqttAsyncClient client =
        new MqttAsyncClient(
            "fleet-ssl://127.0.0.1:" + broker.port(), "centre", new MemoryPersistence());
    client.setCallback(new Recorder(received));
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setSocketFactory(identity.tls(KioskIdentity.Role.AGENT).getSocketFactory());
    options.setCleanStart(false);
    options.setSessionExpiryInterval(3600L);
    options.setAutomaticReconnect(false);
    client.connect(options).waitForCompletion(10_000);
    client.subscribe("fleet/v1/+/+/up/#", 1).waitForCompletion(10_000);
    return client;
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
  }
}
