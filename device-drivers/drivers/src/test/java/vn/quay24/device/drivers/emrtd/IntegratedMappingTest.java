package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.HexFormat;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of integrated mapping (ICAO 9303-11, appendix H). */
class IntegratedMappingTest {
  private static final ECParameterSpec CURVE =
      (ECParameterSpec) PACEInfo.toParameterSpec(BigInteger.valueOf(13));

  @Test
  void theGeneratorOfTheExampleOnACurveIsFound() throws Exception {
    ECParameterSpec mapped =
        IntegratedMapping.with(2)
            .mapped(
                CURVE,
                hex("2923be84e16cd6ae529049f1f1bbe9eb"),
                hex("5dd4cbfc96f5453b130d890a1cdbae32"));

    assertEquals(
        new ECPoint(
            number("8e82d31559ed0fde92a4d0498add3c23baba94fb77691e31e90aea77fb17d427"),
            number("4c1ae14bd0c3dbac0c871b7f3608169364437ca30ac243a089d3f266c1e60fad")),
        mapped.getGenerator());
  }

  @Test
  void theGeneratorOfTheExampleInAPrimeFieldIsFound() throws Exception {
    DHCParameterSpec mapped =
        IntegratedMapping.with(2)
            .mapped(
                (DHCParameterSpec) PACEInfo.toParameterSpec(BigInteger.ZERO),
                hex("fa5b7e3e49753a0db9178b7b9bd898c8"),
                hex("b3a6db3c870c3e99245e0d1c06b747de"));

    assertEquals(
        number(
            "1d7d767f11e333bcd6dbaef40e799e7a926b96973550656ff3c830726d118d61"
                + "c276cdcc61d475cf03a98e0c0e79caeba5be25578bd4551d0b10903236f0b0f9"
                + "76852fa78eea14ea0aca87d1e91f688fe0dff897bbe35a472621d343564b262f"
                + "34223ae8fc59b664bfedfa2bfe7516ca5510a6bbb633d517ec25d4e0bbaa16c2"),
        mapped.getG());
  }

  @ParameterizedTest
  @CsvSource({"1, 16", "2, 16", "3, 24", "4, 32"})
  void theTerminalsNonceIsAsLongAsAKey(int cipher, int length) {
    assertEquals(length, IntegratedMapping.with(cipher).nonceLength());
  }

  @ParameterizedTest
  @CsvSource({"1, 32", "2, 32", "3, 16", "4, 16", "2, 0"})
  void aChipsNonceOfAnotherLengthIsRefused(int cipher, int length) {
    IntegratedMapping mapping = IntegratedMapping.with(cipher);

    assertThrows(
        GeneralSecurityException.class,
        () -> mapping.mapped(CURVE, new byte[length], new byte[mapping.nonceLength()]));
  }

  private static BigInteger number(String digits) {
    return new BigInteger(digits, 16);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
