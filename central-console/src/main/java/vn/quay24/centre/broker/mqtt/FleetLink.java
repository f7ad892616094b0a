package vn.quay24.centre.broker.mqtt;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import vn.quay24.centre.command.CommandSender;
import vn.quay24.centre.command.IssuedCommand;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.health.ReleaseAnnouncement;
import vn.quay24.protocol.health.Topic;

/**
 * The centre at the broker: takes what kiosks say from a shared subscription and acknowledges it
 * when it is durable; sends commands and announcements. Thread {@code fleet-link} connects and
 * takes; Paho's threads only hand over.
 */
public final class FleetLink implements CommandSender, AutoCloseable {
  private static final Logger LOG = System.getLogger(FleetLink.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SESSION = Duration.ofDays(7);
  private static final int WINDOW = 100;
  private static final int FAILURE = 0x80;

  private final String address;
  private final String node;
  private final SSLContext tls;
  private final InstantSource clock;
  private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(2 * WINDOW);
  private final AtomicReference<Optional<MqttAsyncClient>> present =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Thread>> thread = new AtomicReference<>(Optional.empty());
  private volatile boolean open = true;

  /** A message and the connection that must acknowledge it. */
  record Arrival(MqttAsyncClient client, String topic, MqttMessage message) {}

  /** What the centre does with it. */
  public interface Listener {
    /** Takes a message; durable when this returns. */
    void arrived(Topic topic, byte[] payload);

    /** The broker is there (again): send what waits. */
    void connected();
  }

  /**
   * Makes the link; {@link #start} connects.
   *
   * @param address for example {@code ssl://127.0.0.1:8883}
   * @param node stable name of this node, its MQTT client id
   */
  public FleetLink(String address, String node, SSLContext tls, InstantSource clock) {
    this.address = address;
    this.node = node;
    this.tls = tls;
    this.clock = clock;
  }

  /** Connects, and keeps connecting. */
  public void start(Listener listener) {
    thread.set(Optional.of(Thread.ofPlatform().name("fleet-link").start(() -> run(listener))));
  }

  private void run(Listener listener) {
    try {
      while (open) {
        serve(listener);
        if (open) {
          TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("IllegalCatch") // the thread's top: a full disk must not deafen the centre
  private void serve(Listener listener) throws InterruptedException {
    MqttAsyncClient client;
    try {
      client = new MqttAsyncClient(address, node, new MemoryPersistence());
    } catch (MqttException e) {
      LOG.log(Level.ERROR, "the broker's address cannot be used: {0}", e.toString());
      return;
    }
    try {
      client.setManualAcks(true);
      client.setCallback(new Arrivals(client, arrivals));
      client.connect(options()).waitForCompletion(LIMIT.toMillis());
      if (!client.isConnected()) {
        return;
      }
      subscribe(client);
      present.set(Optional.of(client));
      LOG.log(Level.INFO, "connected to the broker as {0}", node);
      listener.connected();
      take(client, listener);
    } catch (MqttException e) {
      LOG.log(Level.INFO, "no broker: {0}", e.toString());
    } catch (RuntimeException e) {
      // What was not acknowledged comes again over the next connection.
      LOG.log(Level.ERROR, "a message of the fleet could not be kept", e);
    } finally {
      present.set(Optional.empty());
      arrivals.clear();
      close(client);
    }
  }

  private static void subscribe(MqttAsyncClient client) throws MqttException {
    IMqttToken token = client.subscribe(Topic.CENTRE_SUBSCRIPTION, 1);
    token.waitForCompletion(LIMIT.toMillis());
    if (refusal(token) >= FAILURE) {
      throw new MqttException(refusal(token));
    }
  }

  private static int refusal(IMqttToken token) {
    int[] codes = token.getReasonCodes();
    return codes == null || codes.length == 0 ? 0 : codes[0];
  }

  private MqttConnectionOptions options() {
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setSocketFactory(tls.getSocketFactory());
    options.setCleanStart(false);
    options.setSessionExpiryInterval(SESSION.toSeconds());
    options.setReceiveMaximum(WINDOW);
    options.setMaximumPacketSize((long) Topic.MAX_PACKET);
    options.setKeepAliveInterval(15);
    options.setConnectionTimeout((int) LIMIT.toSeconds());
    options.setAutomaticReconnect(false);
    return options;
  }

  private void take(MqttAsyncClient client, Listener listener)
      throws InterruptedException, MqttException {
    while (open && client.isConnected()) {
      Arrival arrival = arrivals.poll(500, TimeUnit.MILLISECONDS);
      if (arrival == null || !arrival.client().equals(client)) {
        continue;
      }
      Optional<Topic> topic = Topic.parse(arrival.topic());
      if (topic.isPresent()) {
        listener.arrived(topic.get(), arrival.message().getPayload());
      } else {
        LOG.log(Level.WARNING, "a message on no topic of ours");
      }
      client.messageArrivedComplete(arrival.message().getId(), arrival.message().getQos());
    }
  }

  @Override
  public void send(String tenant, IssuedCommand command) {
    long left = Duration.between(clock.instant(), command.expiresAt()).toSeconds();
    if (left <= 0) {
      return;
    }
    MqttMessage message = new MqttMessage(command.signed());
    message.setQos(1);
    MqttProperties properties = new MqttProperties();
    properties.setMessageExpiryInterval(left);
    message.setProperties(properties);
    publish(new Topic.Command(tenant, command.kiosk()), message);
  }

  /** Tells a kiosk that there is a release; kept by the broker for one that is away. */
  public void announce(Topic.Desired topic, long release) {
    MqttMessage message =
        new MqttMessage(Wire.write(new ReleaseAnnouncement(1, release, clock.instant())));
    message.setQos(1);
    message.setRetained(true);
    publish(topic, message);
  }

  private void publish(Topic topic, MqttMessage message) {
    with(
        client -> {
          try {
            IMqttToken token = client.publish(topic.path(), message);
            token.waitForCompletion(LIMIT.toMillis());
            int code = refusal(token);
            if (code >= FAILURE) {
              LOG.log(Level.ERROR, "the broker refuses {0}: {1}", topic.path(), code);
            }
          } catch (MqttException e) {
            LOG.log(Level.INFO, "{0} will be sent again: {1}", topic.path(), e.toString());
          }
        });
  }

  /** Whether the broker is there: without it, no kiosk can be heard. */
  public boolean connected() {
    return present.get().filter(MqttAsyncClient::isConnected).isPresent();
  }

  private void with(Consumer<MqttAsyncClient> use) {
    present.get().ifPresent(use);
  }

  private static void close(MqttAsyncClient client) {
    try {
      client.disconnectForcibly(0, 500, true);
    } catch (MqttException | NullPointerException e) {
      LOG.log(Level.DEBUG, "disconnecting", e); // a half-made client throws either
    }
    try {
      client.close(true);
    } catch (MqttException | NullPointerException e) {
      LOG.log(Level.DEBUG, "closing", e);
    }
  }

  @Override
  public void close() {
    open = false;
    Optional<Thread> running = thread.get();
    if (running.isEmpty()) {
      return;
    }
    running.get().interrupt();
    try {
      running.get().join(LIMIT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
