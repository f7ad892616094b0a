package vn.quay24.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.StoreException;

/** A disk that lies, as SQLite itself would not notice. */
class SqliteRecordsTest {
  private static final Kind<Note> NOTES = new Kind<>("note", Note.class);

  @TempDir Path folder;

  /** Anything. */
  record Note(String text) {}

  @Test
  void aDamagedRecordIsSetAsideAndTheOthersGoOn() throws Exception {
    withRecords(records -> write(records, "a", "b", "c"));
    spoil("UPDATE record SET body = x'7B7D' WHERE id = 'b'");

    withRecords(
        records -> {
          assertEquals(List.of(new Note("a"), new Note("c")), records.all(NOTES));
          assertEquals(1, records.damaged());
        });

    withRecords(
        records -> {
          assertEquals(List.of(new Note("a"), new Note("c")), records.all(NOTES));
          assertEquals(1, records.damaged(), "found once, remembered for good");
        });
  }

  @Test
  void aDamagedRecordIsNotFound() throws Exception {
    withRecords(records -> write(records, "a"));
    spoil("UPDATE record SET mac = zeroblob(32)");

    withRecords(
        records -> {
          assertEquals(Optional.empty(), records.find(NOTES, "a"));
          assertEquals(1, records.damaged());
          assertEquals(List.of(), records.all(NOTES));
        });
  }

  @Test
  void aRecordThatWasTakenToAnotherPlaceIsDamaged() throws Exception {
    withRecords(records -> write(records, "a"));
    spoil("UPDATE record SET id = 'z'");

    withRecords(records -> assertEquals(List.of(), records.all(NOTES)));
  }

  @Test
  void aRecordThatIsGoneIsNoticedOnce() throws Exception {
    withRecords(records -> write(records, "a", "b"));
    spoil("DELETE FROM record WHERE id = 'b'");

    withRecords(
        records -> {
          assertEquals(List.of(new Note("a")), records.all(NOTES));
          assertEquals(1, records.damaged());
          assertEquals(List.of(new Note("a")), records.all(NOTES));
          assertEquals(1, records.damaged());
        });
  }

  @Test
  void aLookAtEverythingFindsWhatNobodyHasAskedFor() throws Exception {
    withRecords(records -> write(records, "a", "b"));
    spoil("UPDATE record SET body = x'00' WHERE id = 'b'");

    withRecords(
        records -> {
          records.verify();
          assertEquals(1, records.damaged());
        });
  }

  @Test
  void aDamagedRecordCanBeWrittenAnew() throws Exception {
    withRecords(records -> write(records, "a"));
    spoil("UPDATE record SET body = x'00'");

    withRecords(
        records -> {
          assertEquals(Optional.empty(), records.find(NOTES, "a"));
          write(records, "a");
          assertEquals(List.of(new Note("a")), records.all(NOTES));
        });
  }

  @Test
  void aStoreWhoseKeyIsGoneIsNotTouched() throws Exception {
    withRecords(records -> write(records, "a"));
    byte[] before = Files.readAllBytes(folder.resolve("kiosk.db"));
    Files.delete(folder.resolve("mac.key"));

    StoreException refused = assertThrows(StoreException.class, this::mac);

    assertTrue(String.valueOf(refused.getMessage()).contains("mac.key is gone"));
    assertFalse(Files.exists(folder.resolve("mac.key")));
    assertEquals(
        -1, java.util.Arrays.mismatch(before, Files.readAllBytes(folder.resolve("kiosk.db"))));
  }

  @Test
  void nobodyElseCanReadTheKey() throws Exception {
    mac();

    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("mac.key"))));
  }

  private interface Use {
    void with(SqliteRecords records) throws StoreException;
  }

  private void withRecords(Use use) throws StoreException {
    try (SqliteRecords records = new SqliteRecords(folder.resolve("kiosk.db"), mac())) {
      use.with(records);
    }
  }

  private KioskMac mac() throws StoreException {
    return KioskMac.in(folder.resolve("mac.key"), folder.resolve("kiosk.db"), new SecureRandom());
  }

  private static void write(SqliteRecords records, String... ids) throws StoreException {
    for (String id : ids) {
      records.write(new Change.Put<>(NOTES, id, new Note(id)));
    }
  }

  private void spoil(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kiosk.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
