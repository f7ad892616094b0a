package vn.quay24.agent.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.agent.command.CommandLog;
import vn.quay24.agent.outbox.OutboxMessage;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.SignedCommand;

class AgentStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

  @TempDir Path folder;
  private AgentDatabase database;

  @BeforeEach
  void open() throws SQLException {
    database = AgentDatabase.open(folder.resolve("agent.db"));
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void messagesLeaveInTheOrderInWhichTheyCame() throws Exception {
    StoredOutbox outbox = new StoredOutbox(database);
    outbox.keep(new UUID(0, 1), "t/1", new byte[] {1});
    outbox.keep(new UUID(0, 2), "t/2", new byte[] {2});

    assertEquals(
        List.of("t/1", "t/2"), outbox.oldest(9).stream().map(OutboxMessage::topic).toList());
  }

  @Test
  void theSameMessageIsKeptOnce() throws Exception {
    StoredOutbox outbox = new StoredOutbox(database);
    outbox.keep(new UUID(0, 1), "t/1", new byte[] {1});
    outbox.keep(new UUID(0, 1), "t/1", new byte[] {1});

    assertEquals(1, outbox.oldest(9).size());
  }

  @Test
  void messagesSurviveARestart() throws Exception {
    new StoredOutbox(database).keep(new UUID(0, 1), "t/1", new byte[] {1});
    database.close();
    open();

    assertEquals(1, new StoredOutbox(database).oldest(9).size());
  }

  @Test
  void sentAndRefusedMessagesAreNotSentAgain() throws Exception {
    StoredOutbox outbox = new StoredOutbox(database);
    outbox.keep(new UUID(0, 1), "t/1", new byte[] {1});
    outbox.keep(new UUID(0, 2), "t/2", new byte[] {2});
    List<OutboxMessage> both = outbox.oldest(9);

    outbox.sent(both.get(0));
    outbox.refused(both.get(1), 0x87);

    assertEquals(List.of(), outbox.oldest(9));
  }

  @Test
  void aCommandIsKnownBeforeItIsAnswered() throws Exception {
    StoredCommandLog log = new StoredCommandLog(database);
    CommandLog.Waiting waiting = waiting(new UUID(0, 7));
    log.accept(waiting);

    assertTrue(log.known(waiting.command()));
    assertFalse(log.known(new UUID(0, 8)));
    assertEquals(Optional.empty(), log.answer(waiting.command()));
    assertEquals(1, log.waiting().size());
  }

  @Test
  void theFirstAnswerStays() throws Exception {
    StoredCommandLog log = new StoredCommandLog(database);
    CommandLog.Waiting waiting = waiting(new UUID(0, 7));
    log.accept(waiting);
    CommandAnswer done = new CommandAnswer(1, waiting.command(), CommandAnswer.Outcome.DONE, NOW);
    log.answered(done);
    log.answered(new CommandAnswer(1, waiting.command(), CommandAnswer.Outcome.APP_DOWN, NOW));

    assertEquals(Optional.of(done), log.answer(waiting.command()));
    assertEquals(List.of(), log.waiting());
  }

  @Test
  void aBrokenTransactionLeavesNoTrace() throws Exception {
    StoredOutbox outbox = new StoredOutbox(database);
    assertThrows(
        SQLException.class,
        () ->
            database.inTransaction(
                db -> {
                  try (var statement = db.createStatement()) {
                    statement.execute(
                        "insert into outbox (key, topic, payload) values ('k', 't', x'00')");
                    return statement.execute("insert into nowhere values (1)");
                  }
                }));

    assertEquals(List.of(), outbox.oldest(9));
  }

  @Test
  void bootsAreCounted() throws Exception {
    assertEquals(1, database.next("boot"));
    database.close();
    open();

    assertEquals(2, database.next("boot"));
  }

  private static CommandLog.Waiting waiting(UUID id) {
    return new CommandLog.Waiting(
        id, new SignedCommand(new byte[] {1}, "k", new byte[] {2}), NOW.plusSeconds(60));
  }
}
