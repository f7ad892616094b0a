package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Card images come from strangers: whatever is in them is taken or passed over. */
class CardImageFuzzTest {

  @FuzzTest
  void anyCardAccessHoldsSomeSuitesOrNone(byte[] cardAccess) {
    assertTrue(PaceSuite.of(cardAccess).size() <= cardAccess.length);
  }

  @FuzzTest
  void anyKeysTextHoldsKeysOrIsRefused(byte[] text) {
    try {
      KeysText.parse(new String(text, StandardCharsets.UTF_8)).cardKeys(text);
    } catch (IOException _) {
      // no keys in it
    }
  }
}
