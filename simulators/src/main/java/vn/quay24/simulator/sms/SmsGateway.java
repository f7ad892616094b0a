package vn.quay24.simulator.sms;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;
import vn.quay24.simulator.http.Service;

/**
 * An SMS gateway: {@code POST {"id":uuid,"to":"0…","text":"…"}} → 202; the same id is delivered
 * once. Thread-safe.
 */
public final class SmsGateway implements Service {
  /** Messages that are kept, oldest dropped. */
  static final int MAX_KEPT = 500;

  /** Longest text, as ten concatenated UCS-2 messages hold it (3GPP TS 23.040 §9.2.3.24.1). */
  static final int MAX_TEXT = 670;

  private static final Pattern NUMBER = Pattern.compile("0[0-9]{9}");

  private final InstantSource clock;
  private final Runnable changed;
  private final Set<UUID> seen = new HashSet<>(); // guarded by this
  private final List<TextMessage> delivered = new ArrayList<>(); // guarded by this

  /**
   * @param changed called after every delivery, from the caller's thread
   */
  public SmsGateway(InstantSource clock, Runnable changed) {
    this.clock = clock;
    this.changed = changed;
  }

  /** Everything that arrived, oldest first. */
  public synchronized List<TextMessage> messages() {
    return List.copyOf(delivered);
  }

  /** What arrived at one number, oldest first. */
  public synchronized List<TextMessage> inbox(String number) {
    return delivered.stream().filter(message -> message.to().equals(number)).toList();
  }

  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("POST")) {
      return Reply.refused(405, "messages are sent with POST");
    }
    if (!request.hasType("application/json")) {
      return Reply.refused(415, "Content-Type must be application/json");
    }
    JsonNode message;
    try {
      message = JsonMapper.shared().readTree(request.body());
    } catch (JacksonException e) {
      return Reply.refused(400, "the body is not JSON");
    }
    return accept(message);
  }

  private Reply accept(JsonNode message) {
    String to = message.path("to").asString("");
    String text = message.path("text").asString("");
    UUID id;
    try {
      id = UUID.fromString(message.path("id").asString(""));
    } catch (IllegalArgumentException e) {
      return Reply.refused(400, "id must be a UUID");
    }
    if (!NUMBER.matcher(to).matches()) {
      return Reply.refused(400, "to must be a national number of ten digits that starts with 0");
    }
    if (text.isBlank() || text.length() > MAX_TEXT) {
      return Reply.refused(400, "text must have 1 to " + MAX_TEXT + " characters");
    }
    deliver(new TextMessage(id, to, text, clock.instant()));
    return Reply.empty(202);
  }

  private void deliver(TextMessage message) {
    synchronized (this) {
      if (!seen.add(message.id())) {
        return;
      }
      delivered.add(message);
      if (delivered.size() > MAX_KEPT) {
        delivered.removeFirst();
      }
    }
    changed.run();
  }
}
