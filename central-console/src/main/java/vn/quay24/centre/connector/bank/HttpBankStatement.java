package vn.quay24.centre.connector.bank;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.quay24.centre.payment.BankNotification;
import vn.quay24.centre.payment.BankSignature;
import vn.quay24.centre.payment.BankStatement;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.http.Exchange;

/**
 * The statement over HTTP: {@code GET url?account=…&from=ISO[&page=…]}, signed as notifications
 * are, over the query; answered with {@code {"transactions":[…],"next":"…"}}, {@code next} when
 * there is more.
 */
public final class HttpBankStatement implements BankStatement, AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Pages of one statement; the rest is read once these orders are paid or forgotten. */
  private static final int MOST_PAGES = 100;

  private final URI address;
  private final String account;
  private final BankSignature signature;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  public HttpBankStatement(
      URI address, String account, BankSignature signature, InstantSource clock) {
    this.address = address;
    this.account = account;
    this.signature = signature;
    this.clock = clock;
  }

  @Override
  public List<Line> since(Instant from) throws IOException, InterruptedException {
    String query = "account=" + encode(account) + "&from=" + encode(from.toString());
    List<Line> lines = new ArrayList<>();
    JsonNode page = page(query);
    for (int pages = 1; ; pages++) {
      page.path("transactions").forEach(line -> lines.add(read(line)));
      String next = page.path("next").asString("");
      if (next.isEmpty() || pages == MOST_PAGES) {
        return lines;
      }
      page = page(query + "&page=" + encode(next));
    }
  }

  private static Line read(JsonNode line) {
    byte[] raw = Wire.write(line);
    try {
      return new Line.Read(Wire.read(raw, BankNotification.class));
    } catch (MalformedMessageException e) {
      return new Line.Unread(raw, String.valueOf(e.getMessage()));
    }
  }

  private JsonNode page(String query) throws IOException, InterruptedException {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpResponse<byte[]> answer =
        Exchange.of(
            http,
            HttpRequest.newBuilder(URI.create(address + "?" + query))
                .timeout(LIMIT)
                .header("X-Timestamp", timestamp)
                .header(
                    "X-Signature",
                    signature.sign(timestamp, query.getBytes(StandardCharsets.UTF_8)))
                .build(),
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), Wire.MAX_MESSAGE),
            LIMIT);
    if (answer.statusCode() != 200) {
      throw new IOException("the bank answered " + answer.statusCode());
    }
    try {
      JsonNode page = Wire.readTree(answer.body());
      if (!page.path("transactions").isArray()) {
        throw new IOException("the bank's answer is no statement");
      }
      return page;
    } catch (MalformedMessageException e) {
      throw new IOException("the bank's answer is no statement: " + e.getMessage(), e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
