package vn.quay24.agent.main;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import vn.quay24.agent.broker.mqtt.MqttLink;
import vn.quay24.agent.centre.http.CentreReleaseSource;
import vn.quay24.agent.local.AppChannel;
import vn.quay24.agent.outbox.Outbox;
import vn.quay24.agent.runtime.Agent;
import vn.quay24.agent.runtime.Voice;
import vn.quay24.agent.store.AgentDatabase;
import vn.quay24.agent.store.StoredCommandLog;
import vn.quay24.agent.store.StoredOutbox;
import vn.quay24.agent.store.StoredRefusalLog;
import vn.quay24.agent.update.CatalogueSlots;
import vn.quay24.agent.update.SlottedReleases;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.local.LocalMessage;
import vn.quay24.protocol.release.TrustStore;
import vn.quay24.protocol.supervisor.Supervisor;

/** The process that reports a kiosk's health, takes its commands and fetches its releases. */
public final class AgentMain {
  private static final Logger LOG = System.getLogger(AgentMain.class.getName());

  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private AgentMain() {}

  /** {@code --config agent.toml}. Ends with status 1 and one sentence when it cannot start. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 2 || !arguments[0].equals("--config")) {
      LOG.log(Level.ERROR, "usage: --config agent.toml");
      System.exit(2);
    }
    try {
      run(AgentConfiguration.read(Path.of(arguments[1])));
    } catch (IOException | SQLException e) {
      LOG.log(Level.ERROR, "the agent cannot start: {0}", e.getMessage());
      System.exit(1);
    }
  }

  private static void run(AgentConfiguration configuration)
      throws IOException, SQLException, InterruptedException {
    KioskIdentity identity = KioskIdentity.load(configuration.identity());
    Files.createDirectories(configuration.data());
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    Supervisor supervisor = Supervisor.in(System.getenv());
    CountDownLatch end = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> finish(end, main)));

    try (AgentDatabase database = AgentDatabase.open(configuration.data().resolve("agent.db"))) {
      long boot = database.next("boot");
      Outbox outbox = new StoredOutbox(database);
      SlottedReleases releases =
          new SlottedReleases(
              new CatalogueSlots(configuration.slots()),
              new TrustStore(configuration.data().resolve("trusted"), identity.trustedRoot()),
              identity.trustedRoot(),
              new CentreReleaseSource(identity),
              clock);
      releases.start();

      Wiring wiring = new Wiring();
      Agent agent =
          new Agent(
              identity.profile(),
              boot,
              configuration.heartbeat(),
              new Voice(outbox, new UuidV7(clock, random), wiring::wake),
              new Agent.Memory(new StoredCommandLog(database), new StoredRefusalLog(database)),
              releases,
              wiring::tell,
              clock);
      wiring.agent.set(agent);
      MqttLink link =
          new MqttLink(
              identity.profile(),
              () -> identity.tls(KioskIdentity.Role.AGENT),
              boot,
              outbox,
              wiring,
              clock,
              random);
      wiring.link.set(link);
      try (AppChannel channel = AppChannel.listen(configuration.socket(), wiring);
          agent;
          link) {
        wiring.channel.set(channel);
        agent.start(supervisor::alive);
        link.start();
        supervisor.ready();
        LOG.log(Level.INFO, "agent of {0} started, boot {1}", identity.profile().kiosk(), boot);
        end.await();
        supervisor.ending();
      }
    }
  }

  /** Lets the process say goodbye to the broker before it ends. */
  private static void finish(CountDownLatch end, Thread main) {
    end.countDown();
    try {
      main.join(GOODBYE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ties the parts together, which need each other. */
  private static final class Wiring implements MqttLink.Listener, AppChannel.Listener {
    private final AtomicReference<Agent> agent = new AtomicReference<>();
    private final AtomicReference<MqttLink> link = new AtomicReference<>();
    private final AtomicReference<AppChannel> channel = new AtomicReference<>();

    void wake() {
      MqttLink present = link.get();
      if (present != null) {
        present.wake();
      }
    }

    void tell(LocalMessage message) {
      AppChannel present = channel.get();
      if (present != null) {
        present.tell(message);
      }
    }

    @Override
    public void linkUp() {
      agent.get().linkUp();
    }

    @Override
    public void linkDown() {
      agent.get().linkDown();
    }

    @Override
    public void arrived(Topic topic, byte[] payload) {
      agent.get().arrived(topic, payload);
    }

    @Override
    public void connected() {
      agent.get().appConnected();
    }

    @Override
    public void said(LocalMessage message) {
      agent.get().appSaid(message);
    }

    @Override
    public void gone() {
      agent.get().appGone();
    }
  }
}
