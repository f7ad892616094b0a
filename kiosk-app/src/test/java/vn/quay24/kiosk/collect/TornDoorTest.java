package vn.quay24.kiosk.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.kiosk.collect.Operation.Purpose;
import vn.quay24.kiosk.collect.Operation.Stage;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.store.KioskMac;
import vn.quay24.kiosk.store.SqliteRecords;
import vn.quay24.kiosk.visit.Effect.Word;
import vn.quay24.protocol.UuidV7;

/** What is remembered of a door that was torn open. */
class TornDoorTest {
  private static final Instant NOON = Instant.parse("2026-11-03T05:00:00Z");

  private final MemoryRecords records = new MemoryRecords();

  @BeforeEach
  void aDoorIsTornOpen() throws StoreException {
    book().noteTorn(Set.of(DoorsInMemory.ONLY));
  }

  @Test
  void itIsRememberedAfterARestart(@TempDir Path folder) throws StoreException {
    try (SqliteRecords disk = disk(folder)) {
      book(disk).noteTorn(Set.of(DoorsInMemory.ONLY));
    }

    try (SqliteRecords disk = disk(folder)) {
      assertEquals(Set.of(1), book(disk).torn());
    }
  }

  private static SqliteRecords disk(Path folder) throws StoreException {
    Path file = folder.resolve("kiosk.db");
    return new SqliteRecords(
        file, KioskMac.in(folder.resolve("mac.key"), file, new SecureRandom()));
  }

  @Test
  void staffWhoOpenedAndClosedItHaveLooked() throws StoreException {
    settle(Purpose.TAKE_OUT, Stage.SEEN_CLOSED, Word.DONE);

    assertEquals(Set.of(), book().torn());
  }

  @Test
  void aCompartmentInWhichSomethingOfNobodysLiesIsStillToBeLookedAt() throws StoreException {
    settle(Purpose.TAKE_OUT, Stage.SEEN_CLOSED, Word.NOT_DONE);

    assertEquals(Set.of(1), book().torn());
  }

  @Test
  void aCitizenWhoTookTheirResultHasNotLooked() throws StoreException {
    settle(Purpose.COLLECT, Stage.SEEN_CLOSED, Word.DONE);

    assertEquals(Set.of(1), book().torn());
  }

  @Test
  void aDoorThatStayedStuckShowedNothing() throws StoreException {
    settle(Purpose.TAKE_OUT, Stage.PULSED, Word.NOT_DONE);

    assertEquals(Set.of(1), book().torn());
  }

  private void settle(Purpose purpose, Stage stage, Word word) throws StoreException {
    book()
        .settle(
            new Operation(UUID.randomUUID(), purpose, UUID.randomUUID(), 1, stage, 1, NOON), word);
  }

  private LockerBook book() {
    return book(records);
  }

  private static LockerBook book(Records records) {
    return new LockerBook(
        records, () -> NOON, new UuidV7(() -> NOON, new SecureRandom()), CrashPoint.NONE);
  }
}
