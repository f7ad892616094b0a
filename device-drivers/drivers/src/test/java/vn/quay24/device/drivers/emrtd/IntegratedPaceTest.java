package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.HexFormat;
import org.jmrtd.lds.PACEInfo;
import org.junit.jupiter.api.Test;

/** The worked example of integrated mapping on brainpoolP256r1 (ICAO 9303-11, appendix H.1). */
class IntegratedPaceTest {

  @Test
  void theExamplesGeneratorIsFound() throws Exception {
    ECParameterSpec curve = (ECParameterSpec) PACEInfo.toParameterSpec(BigInteger.valueOf(13));

    ECParameterSpec mapped =
        IntegratedPace.mapped(
            curve,
            HexFormat.of().parseHex("2923be84e16cd6ae529049f1f1bbe9eb"),
            HexFormat.of().parseHex("5dd4cbfc96f5453b130d890a1cdbae32"));

    assertEquals(
        new ECPoint(
            new BigInteger("8e82d31559ed0fde92a4d0498add3c23baba94fb77691e31e90aea77fb17d427", 16),
            new BigInteger("4c1ae14bd0c3dbac0c871b7f3608169364437ca30ac243a089d3f266c1e60fad", 16)),
        mapped.getGenerator());
  }
}
