package vn.quay24.device.drivers.code.camera;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Knows a code again that is still before the camera when the next one is asked for. Keeps no text:
 * it belongs to a visit that may be over.
 */
final class Repeats {
  private static final Duration WHILE = Duration.ofSeconds(1);
  private static final int SALT = 16;

  private final byte[] salt = new byte[SALT];
  private byte[] last = new byte[0];
  private long seen;

  Repeats() {
    new SecureRandom().nextBytes(salt);
  }

  /**
   * Whether this code was passed on less than a second ago; if not, it is now.
   *
   * @param now in nanoseconds, of a steady clock
   */
  boolean again(String code, long now) {
    byte[] digest = digest(code);
    boolean again = MessageDigest.isEqual(digest, last) && now - seen < WHILE.toNanos();
    if (!again) {
      last = digest;
      seen = now;
    }
    return again;
  }

  private byte[] digest(String code) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      return sha.digest(code.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
