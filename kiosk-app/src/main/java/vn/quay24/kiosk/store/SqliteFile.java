package vn.quay24.kiosk.store;

import java.lang.System.Logger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.quay24.kiosk.durable.StoreException;

/**
 * One connection to one SQLite file, and what to do when the disk fails: after an error the
 * connection is in doubt, so a new one is opened and the same work is done once more. All work is
 * put or removed by id, so doing it twice is doing it once.
 */
final class SqliteFile implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SqliteFile.class.getName());
  private static final int ATTEMPTS = 2;

  private final Path path;
  private final String[] tables;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Connection open; // guarded by lock

  SqliteFile(Path path, String... tables) throws StoreException {
    this.path = path;
    this.tables = tables.clone();
    read(_ -> true);
  }

  /** Looks something up. */
  interface Query<T> {
    T run(Connection connection) throws SQLException, StoreException;
  }

  /** Changes by id. */
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  <T> T read(Query<T> query) throws StoreException {
    return attempt(query);
  }

  void write(Work work) throws StoreException {
    attempt(
        connection -> {
          connection.setAutoCommit(false);
          boolean committed = false;
          try {
            work.run(connection);
            connection.commit();
            committed = true;
          } finally {
            if (!committed) {
              // Switching to auto-commit would commit the half that was done.
              connection.rollback();
            }
            connection.setAutoCommit(true);
          }
          return true;
        });
  }

  void scrub() throws StoreException {
    attempt(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
          }
          return true;
        });
  }

  private <T> T attempt(Query<T> query) throws StoreException {
    lock.lock();
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          return query.run(connection());
        } catch (SQLException e) {
          abandon();
          if (attempt == ATTEMPTS) {
            throw new StoreException("the disk failed: " + e.getErrorCode(), e);
          }
          LOG.log(Logger.Level.WARNING, "the store failed and is opened again", e);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private Connection connection() throws SQLException {
    Connection present = open;
    if (present != null) {
      return present;
    }
    Connection fresh = DriverManager.getConnection("jdbc:sqlite:" + path);
    try (Statement statement = fresh.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA secure_delete = ON");
      statement.execute("PRAGMA busy_timeout = 5000");
      for (String table : tables) {
        statement.execute(table);
      }
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
    open = fresh;
    return fresh;
  }

  private void abandon() {
    Connection broken = open;
    open = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        LOG.log(Logger.Level.DEBUG, "closing a broken connection", e);
      }
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      abandon();
    } finally {
      lock.unlock();
    }
  }
}
