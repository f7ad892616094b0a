package vn.quay24.centre.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import vn.quay24.centre.transaction.Transactions;

/**
 * The database of the centre: a SQLite file, or PostgreSQL for several nodes. Both know the same
 * tables; each has its own migrations. Thread-safe.
 *
 * <p>A transaction whose commit is in doubt is run again on a new connection. After such a failure
 * SQLite's connection is silently in autocommit and may hold half a transaction, so it is thrown
 * away; the work begins by looking for its own id and so finds out what became of the first try.
 * One that PostgreSQL ended, because it and another one waited for each other, is run again too.
 */
public final class Database implements Transactions, AutoCloseable {
  /** How long a writer waits for another one. */
  private static final Duration BUSY = Duration.ofSeconds(20);

  private static final int CONNECTIONS = 8;

  /** Tries of one transaction, the first included. */
  private static final int TRIES = 3;

  /** Primary result codes of SQLite: IOERR, CORRUPT, FULL, CANTOPEN. */
  private static final Set<Integer> IN_DOUBT = Set.of(10, 11, 13, 14);

  private final ScopedValue<Boolean> inside = ScopedValue.newInstance();
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool, Jdbi jdbi) {
    this.pool = pool;
    this.jdbi = jdbi;
  }

  /**
   * Opens and migrates.
   *
   * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
   */
  public static Database open(String url, String user, String password) {
    boolean sqlite = url.startsWith("jdbc:sqlite:");
    HikariConfig config = new HikariConfig();
    config.setPoolName("centre");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setExceptionOverride(new EvictInDoubt());
    if (sqlite) {
      config.addDataSourceProperty("journal_mode", "WAL");
      config.addDataSourceProperty("synchronous", "FULL");
      config.addDataSourceProperty("foreign_keys", "true");
      config.addDataSourceProperty("busy_timeout", Long.toString(BUSY.toMillis()));
      config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    } else {
      config.setUsername(user);
      config.setPassword(password);
      // What a statement carried is not for the log.
      config.addDataSourceProperty("logServerErrorDetail", "false");
    }
    HikariDataSource pool = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(pool)
        .locations(sqlite ? "classpath:db/sqlite" : "classpath:db/postgresql")
        .load()
        .migrate();
    Jdbi jdbi = Jdbi.create(pool);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return new Database(pool, jdbi);
  }

  @Override
  public <T, X extends Exception> T in(Work<T, X> work) throws X {
    if (inside.isBound()) {
      return work.run(); // only the whole can be run again
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return ScopedValue.where(inside, true)
            .<T, X>call(() -> jdbi.<T, X>inTransaction(_ -> work.run()));
      } catch (JdbiException e) {
        if (attempt == TRIES || !worthAnotherTry(e)) {
          throw e;
        }
      }
    }
  }

  /** Runs statements: in the transaction of this thread, else each by itself. */
  public <T> T with(HandleCallback<T, RuntimeException> statements) {
    return jdbi.withHandle(statements);
  }

  /** Runs statements that answer nothing. */
  public void run(java.util.function.Consumer<Handle> statements) {
    jdbi.useHandle(statements::accept);
  }

  @Override
  public void close() {
    pool.close();
  }

  private static boolean worthAnotherTry(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && (inDoubt(sql) || rolledBack(sql))) {
        return true;
      }
    }
    return false;
  }

  /** Class 40: a deadlock, or no order in which transactions could have run. */
  private static boolean rolledBack(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith("40");
  }

  private static boolean inDoubt(SQLException e) {
    String state = e.getSQLState();
    boolean connectionLost = state != null && (state.startsWith("08") || state.startsWith("57P"));
    return connectionLost || (state == null && IN_DOUBT.contains(e.getErrorCode() & 0xFF));
  }

  /** Throws a connection away whose last statement may or may not have reached the disk. */
  public static final class EvictInDoubt implements SQLExceptionOverride {
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
      return inDoubt(e)
          ? SQLExceptionOverride.Override.MUST_EVICT
          : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
  }
}
