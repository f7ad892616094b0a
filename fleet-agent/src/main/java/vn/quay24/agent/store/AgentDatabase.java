package vn.quay24.agent.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * One SQLite file in WAL with {@code synchronous=FULL}. After an I/O error the connection is never
 * used again: it is closed and opened anew, since a failed commit leaves it in autocommit.
 * Thread-safe: one transaction at a time.
 */
public final class AgentDatabase implements AutoCloseable {
  /** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_CANTOPEN. */
  private static final Set<Integer> CONNECTION_LOST = Set.of(10, 11, 13, 14);

  private final Path file;
  private Connection connection;

  /** Work inside one transaction. */
  public interface Transaction<T> {
    T run(Connection connection) throws SQLException;
  }

  private AgentDatabase(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens the file, making it and its tables when missing. */
  public static AgentDatabase open(Path file) throws SQLException {
    return new AgentDatabase(file, connect(file));
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma synchronous = full");
      statement.execute("pragma busy_timeout = 5000");
      statement.execute(
          """
          create table if not exists outbox (
            position integer primary key autoincrement,
            key text not null unique,
            topic text not null,
            payload blob not null,
            refused integer)
          """);
      statement.execute(
          """
          create table if not exists command (
            id text primary key,
            payload blob not null,
            key_id text not null,
            signature blob not null,
            expires_at integer not null,
            answer blob)
          """);
      statement.execute(
          "create table if not exists refusal (id integer primary key, receipt blob not null)");
      statement.execute(
          "create table if not exists counter (name text primary key, value integer not null)");
    }
    connection.setAutoCommit(false);
    return connection;
  }

  /** Runs a transaction to its end, or leaves no trace of it. */
  public synchronized <T> T inTransaction(Transaction<T> work) throws SQLException {
    try {
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      recover(e);
      throw e;
    }
  }

  private void recover(SQLException cause) throws SQLException {
    if (!CONNECTION_LOST.contains(cause.getErrorCode() & 0xFF)) {
      connection.rollback();
      return;
    }
    try {
      connection.close();
    } catch (SQLException closing) {
      cause.addSuppressed(closing);
    }
    connection = connect(file);
  }

  /** Counts up and returns the new value, durable. */
  public long next(String counter) throws SQLException {
    return inTransaction(
        db -> {
          try (var statement =
              db.prepareStatement(
                  "insert into counter (name, value) values (?, 1) on conflict (name)"
                      + " do update set value = value + 1 returning value")) {
            statement.setString(1, counter);
            try (var row = statement.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
