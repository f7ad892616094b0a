package vn.quay24.simulator.vneid;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs ID tokens: JWT (RFC 7519) with ES256 (RFC 7518 §3.4), keys as JWK set (RFC 7517). */
final class IdTokens {
  private static final int COORDINATE = 32;
  private static final String KEY_ID = "vneid-1";

  private final KeyPair keys;

  private IdTokens(KeyPair keys) {
    this.keys = keys;
  }

  static IdTokens withFreshKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return new IdTokens(generator.generateKeyPair());
  }

  Map<String, Object> jwks() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return Map.of(
        "keys",
        List.of(
            Map.of(
                "kty", "EC",
                "crv", "P-256",
                "use", "sig",
                "alg", "ES256",
                "kid", KEY_ID,
                "x", base64(coordinate(point.getAffineX())),
                "y", base64(coordinate(point.getAffineY())))));
  }

  String sign(Map<String, Object> claims) throws GeneralSecurityException {
    byte[] header = json(Map.of("alg", "ES256", "typ", "JWT", "kid", KEY_ID));
    String input = base64(header) + "." + base64(json(claims));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(keys.getPrivate());
    signature.update(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + base64(signature.sign());
  }

  private static byte[] json(Map<String, Object> value) {
    return JsonMapper.shared().writeValueAsBytes(value);
  }

  private static byte[] coordinate(BigInteger value) {
    byte[] signed = value.toByteArray();
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(signed.length, COORDINATE);
    System.arraycopy(signed, signed.length - length, fixed, COORDINATE - length, length);
    return fixed;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
