package vn.quay24.protocol;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Names that are made once and sort by time (RFC 9562 §5.7). Thread-safe. */
public final class UuidV7 {
  private final InstantSource clock;
  private final SecureRandom random;

  public UuidV7(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new name. */
  public UUID next() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
