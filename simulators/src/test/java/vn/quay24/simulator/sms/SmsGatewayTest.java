package vn.quay24.simulator.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;

class SmsGatewayTest {
  private static final String ID = "019a0000-0000-7000-8000-000000000001";

  private final AtomicInteger changes = new AtomicInteger();
  private final SmsGateway gateway =
      new SmsGateway(InstantSource.fixed(Instant.EPOCH), changes::incrementAndGet);

  @Test
  void aMessageArrivesAtItsNumberAndAtNoOther() {
    assertEquals(202, send(ID, "0999000001", "Hồ sơ đã được tiếp nhận").status());

    assertEquals(
        List.of(
            new TextMessage(
                UUID.fromString(ID), "0999000001", "Hồ sơ đã được tiếp nhận", Instant.EPOCH)),
        gateway.inbox("0999000001"));
    assertEquals(List.of(), gateway.inbox("0999000002"));
  }

  @Test
  void theSameIdIsDeliveredOnce() {
    send(ID, "0999000001", "mã 1");

    assertEquals(202, send(ID, "0999000001", "mã 1").status());

    assertEquals(1, gateway.messages().size());
    assertEquals(1, changes.get());
  }

  @ParameterizedTest
  @CsvSource({"nonsense,0999000001,text", ID + ",+84999000001,text", ID + ",0999000001,''"})
  void whatTheDocumentationDoesNotAllowIsRefused(String id, String to, String text) {
    assertEquals(400, send(id, to, text).status());
    assertEquals(List.of(), gateway.messages());
  }

  @Test
  void onlyJsonIsRead() {
    assertEquals(400, post("application/json", "{").status());
    assertEquals(415, post("text/plain", "{}").status());
  }

  private Reply send(String id, String to, String text) {
    return post(
        "application/json",
        "{\"id\":\"%s\",\"to\":\"%s\",\"text\":\"%s\"}".formatted(id, to, text));
  }

  private Reply post(String type, String body) {
    return gateway.answer(
        new Request(
            "POST", "", Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8)));
  }
}
