package vn.quay24.protocol.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;

class CommandKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
  private static final Command COMMAND =
      new Command(
          1,
          new UUID(1, 2),
          new KioskId("k1"),
          Command.Action.OUT_OF_SERVICE,
          NOW,
          NOW.plusSeconds(300));

  private final KeyPair pair = ed25519();
  private final CommandKeys keys = new CommandKeys(1, Map.of("k", pair.getPublic().getEncoded()));

  @Test
  void aCommandThatAKnownKeySignedOpens() throws Exception {
    SignedCommand signed = CommandKeys.sign(COMMAND, "k", pair.getPrivate());

    assertEquals(Optional.of(COMMAND), keys.open(signed));
  }

  @Test
  void oneChangedBitOfTheCommandIsNoticed() throws Exception {
    SignedCommand signed = CommandKeys.sign(COMMAND, "k", pair.getPrivate());
    byte[] changed = signed.payload().clone();
    changed[20] ^= 1;

    assertEquals(Optional.empty(), keys.open(new SignedCommand(changed, "k", signed.signature())));
  }

  @Test
  void anUnknownKeyOpensNothing() throws Exception {
    SignedCommand signed = CommandKeys.sign(COMMAND, "other", pair.getPrivate());

    assertEquals(Optional.empty(), keys.open(signed));
  }

  @Test
  void aSignatureOfNonsenseBytesOpensNothing() throws MalformedMessageException {
    assertEquals(
        Optional.empty(), keys.open(new SignedCommand(new byte[3], "k", new byte[] {1, 2})));
  }

  private static KeyPair ed25519() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
