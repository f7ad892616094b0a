package vn.quay24.protocol.release;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

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

  /** The parsers behind the signature check, which an administrator's slip may reach. */
  @FuzzTest
  void signedPartsAreReadOrRefused(byte[] bytes) {
    try {
      JsonNode json = Wire.readTree(bytes);
      Delegation.read("fuzz", json);
      VerifiedFile.metadata("fuzz", json);
      VerifiedFile.installed("fuzz", json);
      CanonicalJson.of(json);
    } catch (RefusedException | MalformedMessageException _) {
      // as it should be
    }
  }

  @FuzzTest
  void anUploadIsReadOrRefused(byte[] bytes) {
    try {
      ReleaseUpload.read(bytes);
    } catch (MalformedMessageException _) {
      // as it should be
    }
  }
}
