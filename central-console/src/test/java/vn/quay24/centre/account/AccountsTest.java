package vn.quay24.centre.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlAccounts;
import vn.quay24.protocol.pickup.SlowHash;

class AccountsTest {
  private static final int AT_ONCE = 12;
  private static final int TRIES = 5;

  @TempDir Path folder;
  private volatile Instant now = Instant.parse("2026-11-25T02:00:00Z");
  private Database database;
  private final Semaphore turns = new Semaphore(4);
  private Accounts accounts;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "");
    new SqlAccounts(database)
        .put(
            new Account(
                "officer",
                "",
                Role.OFFICER,
                SlowHash.of("right", new SecureRandom()),
                0,
                Instant.EPOCH));
    accounts = accounts(Duration.ofMinutes(1));
  }

  private Accounts accounts(Duration patience) {
    return new Accounts(
        new SqlAccounts(database), database, (_, _, _, _) -> {}, () -> now, turns, patience);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoeverComesWhileTooManyPasswordsAreCheckedIsAskedToTryAgain() {
    Accounts crowded = accounts(Duration.ZERO);
    int taken = turns.drainPermits();

    assertInstanceOf(Accounts.SignIn.Busy.class, crowded.signIn("officer", "right"));

    turns.release(taken);
    assertInstanceOf(Accounts.SignIn.Opened.class, crowded.signIn("officer", "right"));
    assertInstanceOf(Accounts.SignIn.Wrong.class, crowded.signIn("nobody", "right"));
    assertEquals(taken, turns.availablePermits());
  }

  @Test
  void whoeverGuessesAtOnceHasNoMoreTriesThanOneAfterAnother() throws Exception {
    int wrong = 0;
    try (ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<Accounts.SignIn> guess = () -> accounts.signIn("officer", "wrong");
      for (Future<Accounts.SignIn> answer :
          guessers.invokeAll(Collections.nCopies(AT_ONCE, guess))) {
        wrong += answer.get() instanceof Accounts.SignIn.Wrong ? 1 : 0;
      }
    }

    assertEquals(TRIES, wrong);
    assertInstanceOf(Accounts.SignIn.Locked.class, accounts.signIn("officer", "right"));
    now = now.plus(Duration.ofMinutes(16));
    assertInstanceOf(Accounts.SignIn.Opened.class, accounts.signIn("officer", "right"));
  }
}
