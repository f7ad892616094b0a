package vn.quay24.protocol.pickup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) of short secrets — pick-up codes, PINs, passwords — as PHC strings {@code
 * $argon2id$v=19$m=…,t=…,p=…$salt$hash}. A hash costs 19 MiB and some tens of milliseconds.
 * Thread-safe.
 */
public final class SlowHash {
  private static final int MEMORY_KIB = 19_456;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int HASH = 32;

  /** A stored hash that asks for more than this is refused, so that it cannot stop a terminal. */
  private static final int MAX_MEMORY_KIB = 131_072;

  private static final int MAX_ITERATIONS = 8;
  private static final int MAX_LANES = 4;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9])"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,86})");

  private SlowHash() {}

  /** Hashes under a new salt. */
  public static String of(String secret, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] hash = hash(secret, salt, new Cost(MEMORY_KIB, ITERATIONS, LANES), HASH);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            ITERATIONS,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  /**
   * Whether the secret is the hashed one; takes the same time for every wrong secret. A text that
   * is no such hash matches nothing.
   */
  public static boolean matches(String secret, String phc) {
    Matcher matcher = PHC.matcher(phc);
    if (!matcher.matches()) {
      return false;
    }
    Cost cost =
        new Cost(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
    if (!cost.bearable()) {
      return false;
    }
    try {
      byte[] salt = Base64.getDecoder().decode(matcher.group(4));
      byte[] expected = Base64.getDecoder().decode(matcher.group(5));
      return MessageDigest.isEqual(expected, hash(secret, salt, cost, expected.length));
    } catch (IllegalArgumentException e) {
      return false; // a length that base64 does not have
    }
  }

  private static byte[] hash(String secret, byte[] salt, Cost cost, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory)
            .withIterations(cost.iterations)
            .withParallelism(cost.lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private record Cost(int memory, int iterations, int lanes) {
    boolean bearable() {
      return lanes >= 1
          && lanes <= MAX_LANES
          && iterations >= 1
          && iterations <= MAX_ITERATIONS
          && memory >= 8 * lanes
          && memory <= MAX_MEMORY_KIB;
    }
  }
}
