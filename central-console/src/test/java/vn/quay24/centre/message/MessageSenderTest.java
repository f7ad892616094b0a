package vn.quay24.centre.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.key.AtRest;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlMessages;

class MessageSenderTest {
  private static final UUID DAMAGED = new UUID(0, 1);
  private static final UUID DOSSIER = new UUID(0, 2);

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-25T02:00:00Z");
  private final List<String> sent = new ArrayList<>();
  private Database database;
  private SqlMessages box;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("centre.db"), "", "");
    box = new SqlMessages(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aTextThatCannotBeOpenedDoesNotSilenceItsNeighboursAndIsSetAside()
      throws GeneralSecurityException {
    Messages messages = new Messages(box, AtRest.of(AtRest.newKey()), () -> now);
    box.put(DAMAGED, "slip", Optional.empty(), new byte[] {1}, now);
    now = now.plusSeconds(1);
    messages.put("slip", "1", DOSSIER, "0999000001", "xong");

    try (MessageSender sender =
        new MessageSender(box, messages, sms -> sent.add(sms.text()), () -> now)) {
      sender.sendDue();
      assertEquals(List.of("xong"), sent);
      for (int i = 1; i < MessageSender.TRIES; i++) {
        now = now.plus(Duration.ofMinutes(11));
        sender.sendDue();
      }
    }

    now = now.plus(Duration.ofDays(365));
    assertEquals(List.of(), box.take(now, now, 20));
  }
}
