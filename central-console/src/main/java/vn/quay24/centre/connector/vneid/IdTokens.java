package vn.quay24.centre.connector.vneid;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/**
 * Believes an ID token (OpenID Connect Core §3.1.3.7) only when it is signed with ES256 by a key of
 * the issuer, for this client, in its time, and names the citizen who was asked.
 */
final class IdTokens {
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final int LONGEST = 16 * 1024;

  private final String issuer;
  private final String clientId;
  private final InstantSource clock;

  IdTokens(String issuer, String clientId, InstantSource clock) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.clock = clock;
  }

  /**
   * Requires a token for this citizen.
   *
   * @param keys members of the issuer's JWK set
   * @throws IOException it is not; says which rule it breaks, never what it holds
   */
  void require(String token, String citizenNumber, JsonNode keys) throws IOException {
    String[] parts = token.split("\\.", -1);
    if (token.length() > LONGEST || parts.length != 3) {
      throw new IOException("the ID token is not a signed JWT");
    }
    JsonNode header = json(parts[0]);
    if (!header.path("alg").asString("").equals("ES256")) {
      throw new IOException("the ID token is not signed with ES256");
    }
    if (!signed(parts, key(keys, header.path("kid").asString("")))) {
      throw new IOException("the ID token's signature is wrong");
    }
    requireClaims(json(parts[1]), citizenNumber);
  }

  private void requireClaims(JsonNode claims, String citizenNumber) throws IOException {
    Instant now = clock.instant();
    require(claims.path("iss").asString("").equals(issuer), "issuer");
    require(audience(claims.path("aud")), "audience");
    require(Instant.ofEpochSecond(claims.path("exp").asLong(0)).plus(SKEW).isAfter(now), "expiry");
    require(
        Instant.ofEpochSecond(claims.path("iat").asLong(Long.MAX_VALUE >> 22))
            .minus(SKEW)
            .isBefore(now),
        "time of issue");
    require(claims.path("sub").asString("").equals(citizenNumber), "subject");
  }

  private boolean audience(JsonNode audience) {
    if (audience.isArray()) {
      return audience.size() == 1 && audience.path(0).asString("").equals(clientId);
    }
    return audience.asString("").equals(clientId);
  }

  private static void require(boolean holds, String what) throws IOException {
    if (!holds) {
      throw new IOException("the ID token has another " + what);
    }
  }

  private static boolean signed(String[] parts, PublicKey key) throws IOException {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(base64(parts[2]));
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static PublicKey key(JsonNode keys, String id) throws IOException {
    for (JsonNode key : keys) {
      if (key.path("kid").asString("").equals(id)
          && key.path("kty").asString("").equals("EC")
          && key.path("crv").asString("").equals("P-256")) {
        return key(key);
      }
    }
    throw new IOException("the issuer has no key of the ID token's name");
  }

  private static PublicKey key(JsonNode jwk) throws IOException {
    try {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      ECPoint point =
          new ECPoint(
              new BigInteger(1, base64(jwk.path("x").asString(""))),
              new BigInteger(1, base64(jwk.path("y").asString(""))));
      return KeyFactory.getInstance("EC")
          .generatePublic(
              new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    } catch (GeneralSecurityException e) {
      throw new IOException("a key of the issuer cannot be read", e);
    }
  }

  private static JsonNode json(String part) throws IOException {
    try {
      return Wire.readTree(base64(part));
    } catch (MalformedMessageException e) {
      throw new IOException("a part of the ID token is not JSON", e);
    }
  }

  private static byte[] base64(String text) throws IOException {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("a part of the ID token is not base64url", e);
    }
  }
}
