package vn.quay24.centre.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.command.Commands;
import vn.quay24.centre.key.CommandKey;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.StoredCommands;
import vn.quay24.centre.store.StoredFleet;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.health.UpdateReceipt;

/** What the centre makes of what kiosks say; a call that returns is acknowledged. */
class FleetIngestTest {
  private static final KioskId KIOSK = new KioskId("K1");
  private static final Topic UPDATE = new Topic.Update("danang", KIOSK);
  private static final Topic STATE = new Topic.State("danang", KIOSK);
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  @TempDir Path folder;
  private Database database;
  private StoredFleet shelf;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "");
    shelf = new StoredFleet(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void halfAMessageIsSetAsideAndTheNextIsHeard() throws Exception {
    FleetIngest ingest = ingest(_ -> {});

    ingest.accept(UPDATE, "{\"version\":1,\"release\":1}".getBytes(StandardCharsets.UTF_8));
    ingest.accept(UPDATE, Wire.write(receipt()));

    assertEquals(1, deadLetters());
    assertEquals(1, count("kiosk_update"));
  }

  @Test
  void aMessageOnWhichTheCodeFailsIsSetAside() throws Exception {
    FleetIngest ingest =
        ingest(
            _ -> {
              throw new IllegalStateException("a bug");
            });

    ingest.accept(STATE, Wire.write(KioskState.birth(1, NOW)));

    assertEquals(1, deadLetters());
  }

  @Test
  void whatADatabaseThatIsAwayDidNotKeepComesAgain() throws Exception {
    FleetIngest ingest = ingest(_ -> {});
    database.close();

    assertThrows(JdbiException.class, () -> ingest.accept(UPDATE, Wire.write(receipt())));
  }

  private FleetIngest ingest(FleetIngest.Births births) throws Exception {
    Commands commands =
        new Commands(
            new StoredCommands(database),
            CommandKey.of(KeyFolder.open(folder.resolve("keys"))),
            (_, _) -> {},
            database,
            (_, _, _, _) -> {},
            new UuidV7(InstantSource.system(), new SecureRandom()),
            InstantSource.system());
    return new FleetIngest(shelf, commands, births, new LiveEvents(), () -> NOW);
  }

  private static UpdateReceipt receipt() {
    return new UpdateReceipt(1, 7, UpdateReceipt.Outcome.ACTIVE, Optional.empty(), NOW);
  }

  private int deadLetters() {
    return count("dead_letter");
  }

  private int count(String table) {
    return database.with(
        db -> db.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
