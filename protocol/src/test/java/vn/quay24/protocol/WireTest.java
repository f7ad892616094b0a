package vn.quay24.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.UpdateReceipt;

/** What the wire takes from senders that are older, half finished or hostile. */
class WireTest {
  private static final UUID DOSSIER = UUID.fromString("01890000-0000-7000-8000-000000000001");

  @Test
  void aMessageThatLacksWhatItMustSayIsMalformed() {
    assertMalformed("{\"version\":1,\"release\":1}", UpdateReceipt.class);
    assertMalformed("{}", KioskState.class);
    assertMalformed("{\"version\":1,\"online\":true,\"orderly\":false}", KioskState.class);
  }

  @Test
  void aMessageThatSaysNullWhereItMustSaySomethingIsMalformed() {
    assertMalformed(
        "{\"version\":1,\"release\":1,\"outcome\":null,\"at\":\"2026-11-02T08:00:00Z\"}",
        UpdateReceipt.class);
    assertMalformed(
        "{\"dossier\":\"" + DOSSIER + "\",\"stored\":true,\"missing\":null}", IntakeReceipt.class);
    assertMalformed(
        "{\"dossier\":\"" + DOSSIER + "\",\"stored\":true,\"missing\":[null]}",
        IntakeReceipt.class);
  }

  @Test
  void whatAnOlderSenderDoesNotSayOfAnOptionalFieldIsEmpty() throws MalformedMessageException {
    assertEquals(
        new UpdateReceipt(
            1,
            7,
            UpdateReceipt.Outcome.ACTIVE,
            Optional.empty(),
            Instant.parse("2026-11-02T08:00:00Z")),
        read(
            "{\"version\":1,\"release\":7,\"outcome\":\"ACTIVE\",\"at\":\"2026-11-02T08:00:00Z\"}",
            UpdateReceipt.class));
    assertEquals(
        new IntakeReceipt(DOSSIER, true, List.of(), Optional.empty()),
        read(
            "{\"dossier\":\"" + DOSSIER + "\",\"stored\":true,\"missing\":[],\"acceptBy\":null}",
            IntakeReceipt.class));
  }

  @Test
  void whatAnOlderSenderDoesNotCountIsZeroAndWhatItDoesNotClaimIsFalse()
      throws MalformedMessageException {
    HealthReport report =
        read(
            "{\"version\":1,\"boot\":3,\"sequence\":4,\"at\":\"2026-11-02T08:00:00Z\","
                + "\"app\":\"RUNNING\",\"service\":\"IN_SERVICE\",\"softwareVersion\":\"1\","
                + "\"catalogueVersion\":2,\"outbox\":0,\"devices\":[]}",
            HealthReport.class);
    KioskState state =
        read("{\"version\":1,\"boot\":3,\"at\":\"2026-11-02T08:00:00Z\"}", KioskState.class);

    assertEquals(0, report.refused());
    assertEquals(new KioskState(1, false, false, 3, Instant.parse("2026-11-02T08:00:00Z")), state);
  }

  private static <T> T read(String json, Class<T> type) throws MalformedMessageException {
    return Wire.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private static void assertMalformed(String json, Class<?> type) {
    assertThrows(MalformedMessageException.class, () -> read(json, type), json);
  }
}
