package vn.quay24.kiosk.store;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/**
 * One SQLite file in WAL mode with synchronous=FULL. Every row carries a keyed MAC over its place
 * and its content, and the number of rows of each kind is kept likewise: what was damaged or
 * changed from outside is told from what we wrote.
 */
public final class SqliteRecords implements Records, AutoCloseable {
  private final SqliteFile file;
  private final KioskMac mac;

  /**
   * Opens or makes the file.
   *
   * @throws StoreException it cannot be opened
   */
  public SqliteRecords(Path path, KioskMac mac) throws StoreException {
    this.mac = mac;
    this.file =
        new SqliteFile(
            path,
            """
            CREATE TABLE IF NOT EXISTS record (
              kind TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, mac BLOB NOT NULL,
              PRIMARY KEY (kind, id)) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS census (
              kind TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, mac BLOB NOT NULL)
              WITHOUT ROWID""");
  }

  @Override
  public <T> Optional<T> find(Kind<T> kind, String id) throws StoreException {
    return file.read(
        connection -> {
          try (PreparedStatement find =
              connection.prepareStatement(
                  "SELECT id, body, mac FROM record WHERE kind = ? AND id = ?")) {
            find.setString(1, kind.name());
            find.setString(2, id);
            ResultSet row = find.executeQuery();
            return row.next() ? Optional.of(open(kind, row)) : Optional.empty();
          }
        });
  }

  @Override
  public <T> List<T> all(Kind<T> kind) throws StoreException {
    return file.read(
        connection -> {
          List<T> all = new ArrayList<>();
          try (PreparedStatement find =
              connection.prepareStatement(
                  "SELECT id, body, mac FROM record WHERE kind = ? ORDER BY id")) {
            find.setString(1, kind.name());
            ResultSet row = find.executeQuery();
            while (row.next()) {
              all.add(open(kind, row));
            }
          }
          requireCensus(connection, kind, all.size());
          return List.copyOf(all);
        });
  }

  private <T> T open(Kind<T> kind, ResultSet row) throws SQLException, StoreException {
    String id = row.getString(1);
    byte[] body = row.getBytes(2);
    if (!MessageDigest.isEqual(mac.of("record", kind.name(), id, body), row.getBytes(3))) {
      throw new StoreException("record " + kind.name() + " " + id + " is damaged");
    }
    try {
      return Wire.read(body, kind.type());
    } catch (MalformedMessageException e) {
      throw new StoreException("record " + kind.name() + " " + id + " is of another version", e);
    }
  }

  private void requireCensus(Connection connection, Kind<?> kind, int seen)
      throws SQLException, StoreException {
    try (PreparedStatement find =
        connection.prepareStatement("SELECT number, mac FROM census WHERE kind = ?")) {
      find.setString(1, kind.name());
      ResultSet row = find.executeQuery();
      boolean right =
          row.next()
              ? row.getInt(1) == seen
                  && MessageDigest.isEqual(censusMac(kind.name(), seen), row.getBytes(2))
              : seen == 0;
      if (!right) {
        throw new StoreException("records of kind " + kind.name() + " are missing");
      }
    }
  }

  private byte[] censusMac(String kind, int number) {
    return mac.of("census", kind, Integer.toString(number), new byte[0]);
  }

  @Override
  public void write(Change... changes) throws StoreException {
    file.write(
        connection -> {
          for (Change change : changes) {
            switch (change) {
              case Change.Put<?>(var kind, var id, var value) ->
                  put(connection, kind.name(), id, Wire.write(value));
              case Change.Remove(var kind, var id) -> remove(connection, kind.name(), id);
            }
          }
        });
  }

  private void put(Connection connection, String kind, String id, byte[] body) throws SQLException {
    try (PreparedStatement put =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO record (kind, id, body, mac) VALUES (?, ?, ?, ?)")) {
      put.setString(1, kind);
      put.setString(2, id);
      put.setBytes(3, body);
      put.setBytes(4, mac.of("record", kind, id, body));
      put.executeUpdate();
    }
    count(connection, kind);
  }

  private void remove(Connection connection, String kind, String id) throws SQLException {
    try (PreparedStatement remove =
        connection.prepareStatement("DELETE FROM record WHERE kind = ? AND id = ?")) {
      remove.setString(1, kind);
      remove.setString(2, id);
      remove.executeUpdate();
    }
    count(connection, kind);
  }

  private void count(Connection connection, String kind) throws SQLException {
    int number;
    try (PreparedStatement count =
        connection.prepareStatement("SELECT count(*) FROM record WHERE kind = ?")) {
      count.setString(1, kind);
      ResultSet row = count.executeQuery();
      number = row.next() ? row.getInt(1) : 0;
    }
    try (PreparedStatement put =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO census (kind, number, mac) VALUES (?, ?, ?)")) {
      put.setString(1, kind);
      put.setInt(2, number);
      put.setBytes(3, censusMac(kind, number));
      put.executeUpdate();
    }
  }

  @Override
  public void scrub() throws StoreException {
    file.scrub();
  }

  @Override
  public void close() {
    file.close();
  }
}
