package vn.quay24.agent.broker.mqtt;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import vn.quay24.agent.outbox.Outbox;
import vn.quay24.agent.outbox.OutboxException;
import vn.quay24.agent.outbox.OutboxMessage;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.Topic;

/**
 * Keeps a connection to the broker and empties the outbox into it. Paho is used as it is safe: a
 * new client with memory persistence for each connection, no automatic reconnect, no topic alias, a
 * small window, every acknowledgement's reason code looked at; the outbox alone is the truth.
 * Thread {@code mqtt}.
 */
public final class MqttLink implements AutoCloseable {
  private static final Logger LOG = System.getLogger(MqttLink.class.getName());
  private static final int WINDOW = 16;
  private static final int FAILURE = 0x80;
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration SESSION = Duration.ofDays(7);

  private final KioskProfile profile;
  private final Tls tls;
  private final long boot;
  private final Outbox outbox;
  private final Listener listener;
  private final InstantSource clock;
  private final RandomGenerator chance;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  /** TLS for the next connection; certificates are renewed between two. */
  public interface Tls {
    SSLContext next() throws IOException, GeneralSecurityException;
  }

  /** Hears of the broker, from Paho's threads; must only hand over. */
  public interface Listener {
    void linkUp();

    void linkDown();

    void arrived(Topic topic, byte[] payload);
  }

  public MqttLink(
      KioskProfile profile,
      Tls tls,
      long boot,
      Outbox outbox,
      Listener listener,
      InstantSource clock,
      RandomGenerator chance) {
    this.profile = profile;
    this.tls = tls;
    this.boot = boot;
    this.outbox = outbox;
    this.listener = listener;
    this.clock = clock;
    this.chance = chance;
    this.thread = Thread.ofPlatform().name("mqtt").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** There is something in the outbox. */
  public void wake() {
    work.release();
  }

  @SuppressWarnings("IllegalCatch") // the thread's top: a bug must not silence the kiosk
  private void run() {
    Duration pause = FIRST_PAUSE;
    while (open) {
      boolean connected = false;
      try (Session session = new Session()) {
        connected = session.connect();
        if (connected) {
          LOG.log(Level.INFO, "connected to the broker");
          listener.linkUp();
          pause = FIRST_PAUSE;
          session.pump();
        }
      } catch (MqttException | OutboxException | IOException | GeneralSecurityException e) {
        LOG.log(Level.INFO, "no connection to the broker: {0}", reason(e));
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "the connection to the broker failed", e);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        if (connected) {
          listener.linkDown();
        }
      }
      if (open && !rest(pause)) {
        return;
      }
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
  }

  private static String reason(Throwable e) {
    return e.getCause() == null ? e.toString() : e + " / " + e.getCause();
  }

  /** Waits with full jitter, so that a fleet does not come back in step. */
  private boolean rest(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(50 + chance.nextLong(pause.toMillis()));
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    open = false;
    work.release();
    try {
      thread.join(ANSWER_LIMIT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  private Topic.State stateTopic() {
    return new Topic.State(profile.tenant(), profile.kiosk());
  }

  private static MqttMessage retained(KioskState state) {
    MqttMessage message = new MqttMessage(Wire.write(state));
    message.setQos(1);
    message.setRetained(true);
    return message;
  }

  /** One connection from first to last byte. */
  private final class Session implements AutoCloseable {
    private final MqttAsyncClient client;
    private final Deque<Sending> window = new ArrayDeque<>();

    private record Sending(OutboxMessage message, IMqttToken token) {}

    Session() throws MqttException {
      client =
          new MqttAsyncClient(
              profile
                  .brokerAddress()
                  .replaceFirst("^[a-z]+:", PatientNetworkModuleFactory.SCHEME + ":"),
              profile.kiosk().value(),
              new MemoryPersistence());
      client.setCallback(new Arrivals(listener, work::release));
    }

    boolean connect() throws MqttException, IOException, GeneralSecurityException {
      client.connect(options()).waitForCompletion(ANSWER_LIMIT.toMillis());
      if (!client.isConnected()) {
        return false; // Paho completes normally when the peer resets at once
      }
      for (Topic topic :
          List.of(
              new Topic.Command(profile.tenant(), profile.kiosk()),
              new Topic.Desired(profile.tenant(), profile.kiosk()))) {
        accepted(client.subscribe(topic.path(), 1));
      }
      accepted(
          client.publish(stateTopic().path(), retained(KioskState.birth(boot, clock.instant()))));
      return true;
    }

    private MqttConnectionOptions options() throws IOException, GeneralSecurityException {
      MqttConnectionOptions options = new MqttConnectionOptions();
      options.setSocketFactory(tls.next().getSocketFactory());
      options.setCleanStart(false);
      options.setSessionExpiryInterval(SESSION.toSeconds());
      options.setReceiveMaximum(50);
      options.setMaximumPacketSize(256L * 1024);
      options.setKeepAliveInterval(15);
      options.setConnectionTimeout((int) ANSWER_LIMIT.toSeconds());
      options.setAutomaticReconnect(false);
      MqttProperties will = new MqttProperties();
      will.setWillDelayInterval(5L);
      options.setWillMessageProperties(will);
      options.setWill(stateTopic().path(), retained(KioskState.will(boot, clock.instant())));
      return options;
    }

    private void accepted(IMqttToken token) throws MqttException {
      token.waitForCompletion(ANSWER_LIMIT.toMillis());
      int code = worst(token);
      if (code >= FAILURE) {
        throw new MqttException(code);
      }
    }

    void pump() throws MqttException, OutboxException, InterruptedException {
      while (open && client.isConnected()) {
        List<OutboxMessage> waiting = outbox.oldest(WINDOW);
        for (OutboxMessage message : waiting) {
          window.add(new Sending(message, publish(message)));
        }
        while (!window.isEmpty()) {
          settle(window.remove());
        }
        if (waiting.size() < WINDOW) {
          boolean _ = work.tryAcquire(1, TimeUnit.SECONDS);
          work.drainPermits();
        }
      }
      if (!open) {
        accepted(
            client.publish(
                stateTopic().path(), retained(KioskState.farewell(boot, clock.instant()))));
      }
    }

    private IMqttToken publish(OutboxMessage message) throws MqttException {
      MqttMessage out = new MqttMessage(message.payload());
      out.setQos(1);
      MqttProperties properties = new MqttProperties();
      properties.setUserProperties(List.of(new UserProperty("key", message.key().toString())));
      out.setProperties(properties);
      return client.publish(message.topic(), out);
    }

    private void settle(Sending sending) throws MqttException, OutboxException {
      sending.token().waitForCompletion(ANSWER_LIMIT.toMillis());
      int code = worst(sending.token());
      if (code < FAILURE) {
        outbox.sent(sending.message());
      } else {
        LOG.log(Level.WARNING, "the broker refuses {0}: {1}", sending.message().topic(), code);
        outbox.refused(sending.message(), code);
      }
    }

    private static int worst(IMqttToken token) {
      int worst = 0;
      for (int code : Optional.ofNullable(token.getReasonCodes()).orElseGet(() -> new int[0])) {
        worst = Math.max(worst, code);
      }
      return worst;
    }

    @Override
    public void close() {
      Closing.of(client);
    }
  }

  /** Topic names in the log are ours alone; anything else is cut. */
  static String printable(String topic) {
    byte[] bytes = topic.getBytes(StandardCharsets.UTF_8);
    return bytes.length > 80 ? "(" + bytes.length + " bytes)" : topic;
  }
}
