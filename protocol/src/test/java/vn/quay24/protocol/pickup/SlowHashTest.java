package vn.quay24.protocol.pickup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowHashTest {
  /** Made by the argon2 command line tool's reference code: password, salt "somesalt". */
  private static final String REFERENCE =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  @Test
  void theRightSecretMatchesAndAnyOtherDoesNot() {
    String hash = SlowHash.of("48291736", new SecureRandom());

    assertTrue(SlowHash.matches("48291736", hash));
    assertFalse(SlowHash.matches("48291737", hash));
    assertFalse(SlowHash.matches("", hash));
  }

  @Test
  void twoHashesOfOneSecretDiffer() {
    SecureRandom random = new SecureRandom();

    assertNotEquals(SlowHash.of("48291736", random), SlowHash.of("48291736", random));
  }

  @Test
  void aHashOfTheReferenceImplementationIsUnderstood() {
    assertTrue(SlowHash.matches("password", REFERENCE));
    assertFalse(SlowHash.matches("differentpassword", REFERENCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "48291736",
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=99,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=0,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQab$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi"
      })
  void aTextThatIsNoBearableHashMatchesNothing(String text) {
    assertFalse(SlowHash.matches("password", text));
  }
}
