package vn.quay24.centre.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.pickup.SlowHash;
import vn.quay24.protocol.release.Sha256;

/** Signs people in and out. Thread-safe. */
public final class Accounts {
  private static final Duration SESSION = Duration.ofHours(9);
  private static final Duration LOCK = Duration.ofMinutes(15);
  private static final int TRIES = 5;
  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_PASSWORD = 200;

  /** Passwords that are checked at once: each takes tens of megabytes and a core. */
  private static final int AT_ONCE = 4;

  /** How long somebody waits for a turn. */
  private static final Duration TURN = Duration.ofSeconds(3);

  private final AccountBook book;
  private final Transactions transactions;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Semaphore turns;
  private final Duration patience;
  private final SecureRandom random = new SecureRandom();

  /** Compared with when there is no such account, so that its absence takes as long. */
  private final String nobody = SlowHash.of("nobody", random);

  public Accounts(
      AccountBook book, Transactions transactions, AuditLog audit, InstantSource clock) {
    this(book, transactions, audit, clock, new Semaphore(AT_ONCE), TURN);
  }

  /**
   * The same with limits of one's own.
   *
   * @param turns passwords that may be checked at once
   * @param patience how long somebody waits for one
   */
  Accounts(
      AccountBook book,
      Transactions transactions,
      AuditLog audit,
      InstantSource clock,
      Semaphore turns,
      Duration patience) {
    this.book = book;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.turns = turns;
    this.patience = patience;
  }

  /** What came of signing in. */
  public sealed interface SignIn {
    /**
     * Signed in.
     *
     * @param token for the cookie; only its hash is kept
     */
    record Opened(String token) implements SignIn {
      @Override
      public String toString() {
        return "Opened[redacted]";
      }
    }

    /** Wrong name or password: one answer for both. */
    record Wrong() implements SignIn {}

    /** Too many wrong passwords; try again later. */
    record Locked() implements SignIn {}

    /** Too many people sign in at once; nothing was checked or counted. */
    record Busy() implements SignIn {}
  }

  /** Signs somebody in. */
  public SignIn signIn(String name, String password) {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return new SignIn.Busy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new SignIn.Busy();
    }
    try {
      return checked(name, password);
    } finally {
      turns.release();
    }
  }

  private SignIn checked(String name, String password) {
    Instant now = clock.instant();
    Optional<Account> account = book.find(name);
    if (account.isPresent() && account.get().lockedUntil().isAfter(now)) {
      return new SignIn.Locked();
    }
    boolean right =
        password.length() <= LONGEST_PASSWORD
            && SlowHash.matches(password, account.map(Account::passwordHash).orElse(nobody));
    if (account.isEmpty()) {
      return new SignIn.Wrong();
    }
    return transactions.in(
        () -> {
          Account known = book.hold(name).orElseThrow();
          if (known.lockedUntil().isAfter(now)) {
            return new SignIn.Locked(); // by others who guessed at the same time
          }
          if (!right) {
            book.put(failed(known, now));
            audit.append(name, "account.wrong-password", name, "");
            return new SignIn.Wrong();
          }
          book.put(with(known, 0, Instant.EPOCH));
          audit.append(name, "account.sign-in", name, "");
          return open(known, now);
        });
  }

  /** The session of a cookie. */
  public Optional<Session> session(String token) {
    return book.session(hash(token), clock.instant());
  }

  /** Ends a session. */
  public void signOut(Session session, String token) {
    transactions.in(
        () -> {
          book.close(hash(token));
          audit.append(session.account().name(), "account.sign-out", session.account().name(), "");
          return token;
        });
  }

  private SignIn open(Account account, Instant now) {
    String token = secret();
    book.forgetExpired(now);
    book.open(hash(token), account.name(), secret(), now.plus(SESSION));
    return new SignIn.Opened(token);
  }

  private static Account failed(Account account, Instant now) {
    int failures = account.failures() + 1;
    return failures < TRIES
        ? with(account, failures, Instant.EPOCH)
        : with(account, 0, now.plus(LOCK));
  }

  private static Account with(Account account, int failures, Instant lockedUntil) {
    return new Account(
        account.name(),
        account.fullName(),
        account.role(),
        account.passwordHash(),
        failures,
        lockedUntil);
  }

  private String secret() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }
}
