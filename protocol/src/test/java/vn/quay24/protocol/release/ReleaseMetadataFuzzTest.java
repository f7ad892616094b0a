package vn.quay24.protocol.release;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** Foreign bytes may leave only as a refusal. */
class ReleaseMetadataFuzzTest {
  private static final Trust TRUST = trust();

  private static Trust trust() {
    try {
      return Trust.startingFrom(new Repository().firstRoot);
    } catch (GeneralSecurityException | RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  @FuzzTest
  void metadataIsTrustedOrRefused(byte[] bytes) {
    try {
      TRUST.withNextRoot(bytes);
    } catch (RefusedException _) {
      // as it should be
    }
    try {
      TRUST.withTimestamp(bytes, Instant.EPOCH);
    } catch (RefusedException _) {
      // as it should be
    }
    try {
      Trust.startingFrom(bytes);
    } catch (RefusedException _) {
      // as it should be
    }
  }
}
