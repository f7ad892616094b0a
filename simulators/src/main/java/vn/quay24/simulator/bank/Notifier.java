package vn.quay24.simulator.bank;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells the office of payments, again and again until it says 204. One thread; a notification that
 * waits for its next try keeps no thread.
 */
final class Notifier implements AutoCloseable {
  /** Tries of one notification; with the pauses below, about two hours. */
  static final int MAX_TRIES = 250;

  private static final System.Logger LOG = System.getLogger(Notifier.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final URI address;
  private final byte[] secret;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bank-notifier").daemon(true).factory());

  Notifier(URI address, byte[] secret, InstantSource clock) {
    this.address = address;
    this.secret = secret.clone();
    this.clock = clock;
  }

  /** Signs with the bank's secret and repeats until the office has it. */
  void tell(Transfer transfer) {
    schedule(() -> attempt(transfer, secret, 1, FIRST_PAUSE), Duration.ZERO);
  }

  /** As somebody who does not know the secret would: once. */
  void forge(Transfer transfer) {
    schedule(() -> attempt(transfer, new byte[] {0}, MAX_TRIES, FIRST_PAUSE), Duration.ZERO);
  }

  private void attempt(Transfer transfer, byte[] key, int number, Duration pause) {
    if (accepted(transfer, key)) {
      return;
    }
    if (number >= MAX_TRIES) {
      LOG.log(System.Logger.Level.WARNING, "not delivered: {0}", transfer.transaction());
      return;
    }
    Duration doubled = pause.multipliedBy(2);
    Duration next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    schedule(() -> attempt(transfer, key, number + 1, next), pause);
  }

  private boolean accepted(Transfer transfer, byte[] key) {
    byte[] body = Notification.body(transfer);
    Instant now = clock.instant();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(LIMIT)
              .header("Content-Type", "application/json")
              .header("X-Timestamp", String.valueOf(now.getEpochSecond()))
              .header("X-Signature", Notification.signature(key, now, body))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
    } catch (IOException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void schedule(Runnable task, Duration delay) {
    try {
      var _ = thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "the bank is closed");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    http.close();
  }
}
