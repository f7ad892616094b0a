package vn.quay24.centre.main;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.quay24.centre.broker.embedded.EmbeddedBroker;
import vn.quay24.centre.broker.mqtt.FleetLink;
import vn.quay24.centre.command.Commands;
import vn.quay24.centre.command.IssuedCommand;
import vn.quay24.centre.health.FleetIngest;
import vn.quay24.centre.health.FleetShelf;
import vn.quay24.centre.key.ServerKey;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.store.StoredCommands;
import vn.quay24.centre.store.StoredFleet;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.health.Topic;

/**
 * The fleet: broker, link to it, and what kiosks say and are told. What has to be sent while Paho
 * waits runs on the thread {@code fleet-send}.
 */
final class FleetParts implements AutoCloseable {
  private static final String NODE = "centre";

  private final Foundation foundation;
  private final CatalogueParts catalogue;
  private final AutoCloseable broker;
  private final FleetLink link;
  private final FleetShelf shelf;
  private final Commands commands;
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("fleet-send").daemon().factory());

  private FleetParts(
      Foundation foundation, CatalogueParts catalogue, AutoCloseable broker, FleetLink link) {
    this.foundation = foundation;
    this.catalogue = catalogue;
    this.broker = broker;
    this.link = link;
    this.shelf = new StoredFleet(foundation.database());
    this.commands =
        new Commands(
            new StoredCommands(foundation.database()),
            foundation.secrets().commands(),
            link,
            foundation.database(),
            foundation.audit(),
            new UuidV7(foundation.clock(), new SecureRandom()),
            foundation.clock());
  }

  /** Starts the broker, when it is ours, and connects to it. */
  static FleetParts start(Foundation foundation, CatalogueParts catalogue)
      throws IOException, GeneralSecurityException {
    CentreConfiguration configuration = foundation.configuration();
    boolean external = configuration.broker().kind().equals("external");
    AutoCloseable broker = external ? () -> {} : embedded(foundation);
    String address =
        external
            ? configuration.broker().url()
            : "ssl://127.0.0.1:" + configuration.ports().broker();
    FleetLink link =
        new FleetLink(address, NODE, tls(foundation.secrets().server()), foundation.clock());
    FleetParts fleet = new FleetParts(foundation, catalogue, broker, link);
    fleet.connect();
    return fleet;
  }

  private static EmbeddedBroker embedded(Foundation foundation)
      throws IOException, GeneralSecurityException {
    return EmbeddedBroker.start(
        foundation.configuration().data().resolve("broker"),
        "0.0.0.0",
        foundation.configuration().ports().broker(),
        foundation.secrets().server(),
        foundation.kiosks());
  }

  static SSLContext tls(ServerKey key) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(key.own(), new char[0]);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore authority = key.trust();
    trust.init(authority);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private void connect() {
    FleetIngest ingest =
        new FleetIngest(
            shelf,
            commands,
            kiosk -> sending.execute(() -> sendAgain(kiosk)),
            foundation.live(),
            foundation.clock());
    catalogue.releases().announceTo(release -> sending.execute(() -> announce(release)));
    link.start(
        new FleetLink.Listener() {
          @Override
          public void arrived(Topic topic, byte[] payload) {
            ingest.accept(topic, payload);
          }

          @Override
          public void connected() {
            sending.execute(FleetParts.this::catchUp);
          }
        });
  }

  /** Everything that waited while the broker was away. */
  private void catchUp() {
    commands.open().stream().map(IssuedCommand::kiosk).distinct().forEach(this::sendAgain);
    long release = catalogue.catalogues().currentRelease();
    if (release > 0) {
      announce(release);
    }
  }

  private void sendAgain(KioskId kiosk) {
    foundation.kiosks().find(kiosk).ifPresent(commands::sendAgain);
  }

  private void announce(long release) {
    for (Kiosk kiosk : foundation.kiosks().all()) {
      link.announce(new Topic.Desired(kiosk.tenant(), kiosk.id()), release);
    }
  }

  FleetShelf shelf() {
    return shelf;
  }

  /** Whether the centre is connected to its broker. */
  boolean linked() {
    return link.connected();
  }

  Commands commands() {
    return commands;
  }

  @Override
  @SuppressWarnings("IllegalCatch") // AutoCloseable says Exception
  public void close() {
    link.close(); // it hands over to the sending thread
    sending.shutdown();
    try {
      broker.close();
    } catch (Exception e) {
      System.getLogger(FleetParts.class.getName())
          .log(System.Logger.Level.WARNING, "the broker did not close", e);
    }
  }
}
