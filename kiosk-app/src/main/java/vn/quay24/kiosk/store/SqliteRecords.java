package vn.quay24.kiosk.store;

import java.lang.System.Logger;
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
 * changed from outside is told from what we wrote. A damaged row is set aside in a table of its
 * own, for the technician, and what is whole goes on being used.
 */
public final class SqliteRecords implements Records, AutoCloseable {
  private static final Logger LOG = System.getLogger(SqliteRecords.class.getName());

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
              WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS damaged (
              number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body BLOB, mac BLOB)
            """);
  }

  /** A row as it lies on the disk. */
  private record Row(String id, byte[] body, byte[] mac) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(row.getString(1), bytes(row, 2), bytes(row, 3));
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? new byte[0] : bytes;
    }
  }

  @Override
  public <T> Optional<T> find(Kind<T> kind, String id) throws StoreException {
    Optional<Row> found =
        file.read(
            connection -> {
              try (PreparedStatement find =
                  connection.prepareStatement(
                      "SELECT id, body, mac FROM record WHERE kind = ? AND id = ?")) {
                find.setString(1, kind.name());
                find.setString(2, id);
                ResultSet row = find.executeQuery();
                return row.next() ? Optional.of(Row.of(row)) : Optional.empty();
              }
            });
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!whole(kind.name(), found.get())) {
      setAside(kind.name(), List.of(found.get()));
      return Optional.empty();
    }
    return Optional.of(open(kind, found.get()));
  }

  @Override
  public <T> List<T> all(Kind<T> kind) throws StoreException {
    List<T> all = new ArrayList<>();
    for (Row row : wholeRows(kind.name())) {
      all.add(open(kind, row));
    }
    return List.copyOf(all);
  }

  /** Rows of a kind after those that are damaged were set aside. */
  private List<Row> wholeRows(String kind) throws StoreException {
    List<Row> rows = new ArrayList<>();
    boolean complete =
        file.read(
            connection -> {
              rows.clear();
              try (PreparedStatement find =
                  connection.prepareStatement(
                      "SELECT id, body, mac FROM record WHERE kind = ? ORDER BY id")) {
                find.setString(1, kind);
                ResultSet row = find.executeQuery();
                while (row.next()) {
                  rows.add(Row.of(row));
                }
              }
              return counted(connection, kind, rows.size());
            });
    List<Row> damaged = rows.stream().filter(row -> !whole(kind, row)).toList();
    if (!complete) {
      noteMissing(kind);
    }
    if (!complete || !damaged.isEmpty()) {
      setAside(kind, damaged);
      rows.removeAll(damaged);
    }
    return rows;
  }

  @Override
  public void verify() throws StoreException {
    List<String> kinds =
        file.read(
            connection -> {
              List<String> names = new ArrayList<>();
              try (PreparedStatement find =
                  connection.prepareStatement(
                      "SELECT kind FROM record UNION SELECT kind FROM census")) {
                ResultSet row = find.executeQuery();
                while (row.next()) {
                  names.add(row.getString(1));
                }
              }
              return names;
            });
    for (String kind : kinds) {
      wholeRows(kind);
    }
  }

  private boolean whole(String kind, Row row) {
    return MessageDigest.isEqual(mac.of("record", kind, row.id(), row.body()), row.mac());
  }

  private static <T> T open(Kind<T> kind, Row row) throws StoreException {
    try {
      return Wire.read(row.body(), kind.type());
    } catch (MalformedMessageException e) {
      throw new StoreException(
          "record " + kind.name() + " " + row.id() + " is of another version", e);
    }
  }

  /** Moves damaged rows out of the way; one that was written anew meanwhile stays. */
  private void setAside(String kind, List<Row> rows) throws StoreException {
    rows.forEach(
        row ->
            LOG.log(
                Logger.Level.ERROR, "record {0} {1} is damaged and was set aside", kind, row.id()));
    file.write(
        connection -> {
          for (Row row : rows) {
            try (PreparedStatement keep =
                    connection.prepareStatement(
                        """
                        INSERT INTO damaged (kind, id, body, mac)
                        SELECT kind, id, body, mac FROM record
                        WHERE kind = ? AND id = ? AND mac = ? AND body = ?""");
                PreparedStatement drop =
                    connection.prepareStatement(
                        "DELETE FROM record WHERE kind = ? AND id = ? AND mac = ? AND body = ?")) {
              for (PreparedStatement statement : List.of(keep, drop)) {
                statement.setString(1, kind);
                statement.setString(2, row.id());
                statement.setBytes(3, row.mac());
                statement.setBytes(4, row.body());
                statement.executeUpdate();
              }
            }
          }
          count(connection, kind);
        });
  }

  private void noteMissing(String kind) throws StoreException {
    LOG.log(Logger.Level.ERROR, "records of kind {0} are missing, or were put in", kind);
    file.write(
        connection -> {
          try (PreparedStatement note =
              connection.prepareStatement("INSERT INTO damaged (kind, id) VALUES (?, '')")) {
            note.setString(1, kind);
            note.executeUpdate();
          }
        });
  }

  @Override
  public int damaged() throws StoreException {
    return file.read(
        connection -> {
          try (PreparedStatement count =
              connection.prepareStatement("SELECT count(*) FROM damaged")) {
            ResultSet row = count.executeQuery();
            return row.next() ? row.getInt(1) : 0;
          }
        });
  }

  private boolean counted(Connection connection, String kind, int seen) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement("SELECT number, mac FROM census WHERE kind = ?")) {
      find.setString(1, kind);
      ResultSet row = find.executeQuery();
      return row.next()
          ? row.getInt(1) == seen && MessageDigest.isEqual(censusMac(kind, seen), row.getBytes(2))
          : seen == 0;
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
