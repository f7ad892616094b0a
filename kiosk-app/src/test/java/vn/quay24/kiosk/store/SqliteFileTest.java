package vn.quay24.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.kiosk.durable.StoreException;

class SqliteFileTest {
  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS thing (name TEXT PRIMARY KEY) STRICT";

  @TempDir Path folder;

  @Test
  void aChangeThatFailsHalfWayLeavesNothing() throws StoreException {
    try (SqliteFile file = new SqliteFile(folder.resolve("kiosk.db"), TABLE)) {
      assertThrows(
          StoreException.class,
          () ->
              file.write(
                  connection -> {
                    run(connection, "INSERT OR REPLACE INTO thing VALUES ('first')");
                    run(connection, "INSERT INTO nowhere VALUES ('second')");
                  }));

      assertEquals(0, things(file));
    }
  }

  @Test
  void theFileCanBeWrittenAfterAChangeThatFailed() throws StoreException {
    try (SqliteFile file = new SqliteFile(folder.resolve("kiosk.db"), TABLE)) {
      assertThrows(
          StoreException.class,
          () -> file.write(connection -> run(connection, "INSERT INTO nowhere VALUES (1)")));

      file.write(connection -> run(connection, "INSERT INTO thing VALUES ('first')"));

      assertEquals(1, things(file));
    }
  }

  private static int things(SqliteFile file) throws StoreException {
    return file.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet count = statement.executeQuery("SELECT count(*) FROM thing")) {
            count.next();
            return count.getInt(1);
          }
        });
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
