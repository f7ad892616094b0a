package vn.quay24.protocol.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport;

class LocalMessageTest {
  private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

  @Test
  void messagesComeBackAsTheyWent() throws MalformedMessageException {
    List<LocalMessage> messages =
        List.of(
            new LocalMessage.Hello(1, 42, "0.1.0"),
            new LocalMessage.AppReport(
                HealthReport.Service.IN_SERVICE,
                7,
                2,
                1,
                List.of(
                    new DeviceHealth(
                        "printer",
                        "receiptPrinter",
                        Condition.USER_ERROR,
                        Optional.of("paperOut"),
                        Optional.of("staff"),
                        List.of(),
                        NOW,
                        "polled",
                        true),
                    new DeviceHealth(
                            "locker",
                            "locker",
                            Condition.POTENTIAL_FRAUD,
                            Optional.empty(),
                            Optional.empty(),
                            List.of("doorForced"),
                            NOW,
                            "polled",
                            true)
                        .forcing(List.of(3, 12)))),
            new LocalMessage.Answered(
                new CommandAnswer(1, new UUID(1, 2), CommandAnswer.Outcome.DONE, NOW)),
            new LocalMessage.ReleaseLoaded(7, true, ""),
            new LocalMessage.ReleaseReady(8, "b"),
            new LocalMessage.Ping());

    for (LocalMessage message : messages) {
      assertEquals(message, Wire.read(Wire.write(message), LocalMessage.class));
    }
  }

  @Test
  void aDeviceThatNamesNoCompartmentsIsHeardAsOneWithoutAny() throws MalformedMessageException {
    String older =
        """
        {"device":"locker","kind":"locker","condition":"potentialFraud",
         "advisories":["doorForced"],"observedAt":"2026-11-25T01:00:00Z",
         "source":"polled","simulated":true}""";

    DeviceHealth heard = Wire.read(older.getBytes(StandardCharsets.UTF_8), DeviceHealth.class);

    assertEquals(Optional.empty(), heard.forced());
    assertEquals(List.of("doorForced"), heard.advisories());
  }

  @Test
  void aMessageIsOneLine() {
    byte[] line = Wire.write(new LocalMessage.ReleaseLoaded(1, false, "first\nsecond"));

    assertFalse(new String(line, StandardCharsets.UTF_8).contains("\n"));
  }

  @Test
  void anUnknownTypeIsRefused() {
    assertThrows(
        MalformedMessageException.class,
        () ->
            Wire.read(
                "{\"type\":\"open-all-doors\"}".getBytes(StandardCharsets.UTF_8),
                LocalMessage.class));
  }
}
