package vn.quay24.centre.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells the bank's notifications from anybody else's: HMAC-SHA-256 over time and body. */
public final class BankSignature {
  private static final Duration AGE = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final SecretKeySpec key;

  /**
   * @param secret shared with the bank, its text as it stands in the file
   */
  public BankSignature(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * Whether the bank signed this body within the last five minutes.
   *
   * @param timestamp header {@code X-Timestamp}, epoch seconds
   * @param signature header {@code X-Signature}, lower-case hex
   */
  public boolean holds(String timestamp, String signature, byte[] body, Instant now) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    boolean fresh = Duration.between(at, now).abs().compareTo(AGE) <= 0;
    return MessageDigest.isEqual(
            sign(timestamp, body).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8))
        && fresh;
  }

  /** What stands in {@code X-Signature}, of the bank's messages and of ours to it. */
  public String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
