package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** The worked example of integrated mapping on brainpoolP256r1 (ICAO 9303-11, appendix H.1). */
class IntegratedMappingTest {
  private static final Curve CURVE = Curve.standardised(13).orElseThrow();
  private static final byte[] CHIP_NONCE = hex("2923be84e16cd6ae529049f1f1bbe9eb");
  private static final byte[] NONCE = hex("5dd4cbfc96f5453b130d890a1cdbae32");

  @Test
  void theExamplesGeneratorIsFound() {
    ECPoint generator =
        IntegratedMapping.generator(CURVE, SessionCipher.AES_128, CHIP_NONCE, NONCE).normalize();

    assertTrue(generator.isValid());
    assertEquals(
        number("8e82d31559ed0fde92a4d0498add3c23baba94fb77691e31e90aea77fb17d427"),
        generator.getAffineXCoord().toBigInteger());
    assertEquals(
        number("4c1ae14bd0c3dbac0c871b7f3608169364437ca30ac243a089d3f266c1e60fad"),
        generator.getAffineYCoord().toBigInteger());
  }

  @Test
  void allCurvesButOneHaveAnEncoding() {
    assertTrue(IntegratedMapping.possible(CURVE));
    assertFalse(IntegratedMapping.possible(Curve.standardised(10).orElseThrow()));
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
