package vn.quay24.centre.main;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.quay24.centre.payment.BankNotification;
import vn.quay24.protocol.Wire;

/** Writes to the webhook what a bank would, and what it would not. */
public record TestBank(URI address, String secret) {

  /** Status of a notification that is signed now. */
  public int notify(String transaction, long amount, String description)
      throws IOException, InterruptedException, GeneralSecurityException {
    return notify(transaction, CentreFixture.ACCOUNT, amount, description, Instant.now());
  }

  /** Status of a notification for this account, signed at this time. */
  public int notify(
      String transaction, String account, long amount, String description, Instant signedAt)
      throws IOException, InterruptedException, GeneralSecurityException {
    byte[] body =
        Wire.write(new BankNotification(transaction, account, amount, description, Instant.now()));
    String timestamp = Long.toString(signedAt.getEpochSecond());
    return post(body, timestamp, sign(timestamp, body));
  }

  /** Status of any text that is signed now. */
  public int signed(String text)
      throws IOException, InterruptedException, GeneralSecurityException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    return post(body, timestamp, sign(timestamp, body));
  }

  /** Status of anything at all. */
  public int post(byte[] body, String timestamp, String signature)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/json")
                  .header("X-Timestamp", timestamp)
                  .header("X-Signature", signature)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  /** Signs as the wire demands. */
  public String sign(String timestamp, byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
