package vn.quay24.centre.message;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Hands waiting texts to the gateway, again and again until each was taken. One thread. */
public final class MessageSender implements AutoCloseable {
  private static final Logger LOG = System.getLogger(MessageSender.class.getName());
  private static final Duration PACE = Duration.ofMillis(500);

  /** Longer than a gateway may take. */
  private static final Duration TAKEN = Duration.ofMinutes(1);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 20;

  /** Tries of a text on which the code fails, for example one that cannot be opened. */
  static final int TRIES = 5;

  /** When a text that was set aside is due. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final MessageBox box;
  private final Messages messages;
  private final SmsGateway gateway;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sms-sender").daemon().factory());

  public MessageSender(MessageBox box, Messages messages, SmsGateway gateway, InstantSource clock) {
    this.box = box;
    this.messages = messages;
    this.gateway = gateway;
    this.clock = clock;
  }

  /** Begins. */
  public void start() {
    var _ =
        thread.scheduleWithFixedDelay(
            this::round, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("IllegalCatch") // the thread's top: a bug must not silence all texts
  private void round() {
    try {
      sendDue();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "sending texts failed", e);
    }
  }

  /** One round: everything that is due now. */
  void sendDue() {
    Instant now = clock.instant();
    List<MessageBox.Due> due = box.take(now, now.plus(TAKEN), AT_ONCE);
    for (MessageBox.Due each : due) {
      send(each);
    }
  }

  @SuppressWarnings("IllegalCatch") // one text's bug must not silence its neighbours
  private void send(MessageBox.Due due) {
    try {
      gateway.send(messages.open(due));
    } catch (IOException e) {
      int attempts = due.attempts() + 1;
      Duration pause = pause(attempts);
      LOG.log(
          Level.WARNING,
          "text {0} was not taken ({1}); again in {2} s",
          due.id(),
          e.getMessage(),
          pause.toSeconds());
      box.later(due.id(), attempts, clock.instant().plus(pause));
      return;
    } catch (RuntimeException e) {
      failed(due, e);
      return;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    box.sent(due.id(), clock.instant());
  }

  private void failed(MessageBox.Due due, RuntimeException failure) {
    int attempts = due.attempts() + 1;
    // Only what failed, never its message: that may quote the text.
    String kind = failure.getClass().getSimpleName();
    if (attempts < TRIES) {
      LOG.log(Level.ERROR, "text {0} cannot be sent ({1}); again later", due.id(), kind);
      box.later(due.id(), attempts, clock.instant().plus(pause(attempts)));
    } else {
      LOG.log(Level.ERROR, "text {0} is set aside after {1} tries: {2}", due.id(), attempts, kind);
      box.later(due.id(), attempts, NEVER);
    }
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
