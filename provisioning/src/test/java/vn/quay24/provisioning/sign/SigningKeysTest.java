package vn.quay24.provisioning.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.protocol.release.Trust;

class SigningKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
  @TempDir private Path folder = Path.of("");

  @Test
  void keysAreReadBackAsTheyWereMade() throws Exception {
    SigningKeys made = SigningKeys.generate(folder.resolve("keys"), NOW);

    SigningKeys loaded = SigningKeys.load(folder.resolve("keys"));

    assertArrayEquals(made.root(), loaded.root());
    assertEquals(1, Trust.startingFrom(loaded.root()).rootVersion());
  }

  @Test
  void keysAreNeverOverwritten() throws Exception {
    SigningKeys.generate(folder, NOW);

    assertThrows(KeyFolderException.class, () -> SigningKeys.generate(folder, NOW));
  }

  @Test
  void onlyTheOwnerCanReadAKey() throws Exception {
    SigningKeys.generate(folder, NOW);
    Path key = folder.resolve("targets.key.pem");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
  }

  @Test
  void aKeyThatOthersCanReadIsNotUsed() throws Exception {
    SigningKeys.generate(folder, NOW);
    Files.setPosixFilePermissions(
        folder.resolve("targets.key.pem"), PosixFilePermissions.fromString("rw-r--r--"));

    assertTrue(refusal().contains("chmod 600"), this::refusal);
  }

  @Test
  void aMissingKeyIsNamed() throws Exception {
    SigningKeys.generate(folder, NOW);
    Files.delete(folder.resolve("snapshot.key.pem"));

    assertTrue(refusal().contains("snapshot.key.pem"), this::refusal);
  }

  @Test
  void aDamagedKeyIsNamed() throws Exception {
    SigningKeys.generate(folder, NOW);
    Files.writeString(folder.resolve("root.key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");

    assertTrue(refusal().contains("root.key.pem"), this::refusal);
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(KeyFolderException.class, () -> SigningKeys.load(folder)).getMessage());
  }
}
