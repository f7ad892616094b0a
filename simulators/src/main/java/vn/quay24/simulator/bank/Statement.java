package vn.quay24.simulator.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;
import vn.quay24.simulator.http.Service;

/**
 * The list of what came in, for an office that asks: {@code GET …/statement?account=…&from=ISO}, a
 * page at a time, signed as notifications are, over the query.
 */
final class Statement implements Service {
  /** Transfers on one page. */
  static final int PAGE = 50;

  private static final Duration AGE = Duration.ofMinutes(5);

  private final byte[] secret;
  private final InstantSource clock;
  private final Supplier<List<Transfer>> transfers;

  Statement(byte[] secret, InstantSource clock, Supplier<List<Transfer>> transfers) {
    this.secret = secret.clone();
    this.clock = clock;
    this.transfers = transfers;
  }

  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("GET") || !request.path().equals("/statement")) {
      return Reply.refused(404, "only GET /statement is known");
    }
    if (!signed(request)) {
      return Reply.refused(401, "X-Signature over X-Timestamp and query does not hold");
    }
    Map<String, String> asked = request.parameters();
    try {
      return page(
          asked.getOrDefault("account", ""),
          Instant.parse(asked.getOrDefault("from", "")),
          asked.getOrDefault("page", "0"));
    } catch (DateTimeException | NumberFormatException e) {
      return Reply.refused(400, "account, from (ISO 8601) and page (a number) are asked for");
    }
  }

  private Reply page(String account, Instant from, String page) {
    List<Transfer> all =
        transfers.get().stream()
            .filter(transfer -> transfer.account().equals(account))
            .filter(transfer -> !transfer.at().isBefore(from))
            .toList();
    int number = Integer.parseInt(page);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "transactions",
        all.stream().skip((long) number * PAGE).limit(PAGE).map(Notification::fields).toList());
    if (all.size() > (number + 1) * PAGE) {
      answer.put("next", Integer.toString(number + 1));
    }
    return Reply.json(200, answer);
  }

  private boolean signed(Request request) {
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(request.header("x-timestamp").orElse("")));
      String expected =
          Notification.signature(secret, at, request.query().getBytes(StandardCharsets.UTF_8));
      return Duration.between(at, clock.instant()).abs().compareTo(AGE) <= 0
          && MessageDigest.isEqual(
              expected.getBytes(StandardCharsets.US_ASCII),
              request.header("x-signature").orElse("").getBytes(StandardCharsets.UTF_8));
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
    }
  }
}
