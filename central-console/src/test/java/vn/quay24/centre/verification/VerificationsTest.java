package vn.quay24.centre.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.key.AtRest;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlVerifications;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.verification.Verification;
import vn.quay24.protocol.verification.VerificationRequest;

/** The kiosk's questions and a provider that answers a used request with an error. */
class VerificationsTest {
  private static final KioskId KIOSK = new KioskId("K1");
  private static final VerificationRequest REQUEST =
      new VerificationRequest(UUID.randomUUID(), UUID.randomUUID(), "999154000127");

  @TempDir Path folder;
  private final OneTimeProvider provider = new OneTimeProvider();
  private volatile Instant now = Instant.parse("2026-11-25T02:00:00Z");
  private Database database;
  private Verifications verifications;

  @BeforeEach
  void open() throws Exception {
    database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "");
    verifications =
        new Verifications(
            new SqlVerifications(database),
            provider,
            AtRest.of(AtRest.newKey()),
            (_, _, _, _) -> {},
            () -> now);
    verifications.begin(KIOSK, REQUEST);
    now = now.plusSeconds(5);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSecondQuestionDuringAPollDoesNotTurnAConfirmationIntoAnEnd() throws Exception {
    try (ExecutorService kiosk = Executors.newSingleThreadExecutor()) {
      Future<Verification> first = kiosk.submit(this::state);
      provider.asked.await();

      assertEquals(Verification.State.PENDING, state().state());
      provider.answering.countDown();

      assertEquals(Verification.State.CONFIRMED, first.get().state());
    }
    assertEquals(Verification.State.CONFIRMED, state().state());
    assertEquals(1, provider.polls.get());
  }

  @Test
  void aConfirmationThatComesAfterTheEndDoesNotReopenIt() throws Exception {
    try (ExecutorService kiosk = Executors.newSingleThreadExecutor()) {
      Future<Verification> first = kiosk.submit(this::state);
      provider.asked.await();
      now = now.plusSeconds(300);

      assertEquals(Verification.State.EXPIRED, state().state());
      provider.answering.countDown();

      assertEquals(Verification.State.EXPIRED, first.get().state());
    }
    assertEquals(Verification.State.EXPIRED, state().state());
  }

  @Test
  void aPollThatFailsIsTriedAgainAfterAPause() throws Exception {
    provider.answering.countDown();
    provider.away = true;
    assertEquals(Verification.State.PENDING, state().state());
    provider.away = false;
    assertEquals(Verification.State.PENDING, state().state());

    now = now.plusSeconds(1);

    assertEquals(Verification.State.CONFIRMED, state().state());
  }

  private Verification state() throws Exception {
    return verifications.find(KIOSK, REQUEST.verification());
  }

  private static final class OneTimeProvider implements IdentityProvider {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final AtomicInteger polls = new AtomicInteger();
    private volatile boolean away;

    @Override
    public Begun begin(String citizenNumber, String matchNumber) {
      return new Begun.Asked("request", Duration.ofSeconds(120), Duration.ofSeconds(5));
    }

    @Override
    public Answer poll(String id, String citizenNumber) throws IOException, InterruptedException {
      asked.countDown();
      if (away) {
        throw new IOException("away");
      }
      int number = polls.incrementAndGet();
      if (number > 1) {
        return Answer.EXPIRED; // invalid_grant: the request was used
      }
      answering.await();
      return Answer.CONFIRMED;
    }
  }
}
