package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import org.bouncycastle.jcajce.provider.asymmetric.util.EC5Util;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * A fresh key on a generator that is met once. A provider's key generator makes a table for every
 * generator first, which costs as much as the two multiplications that are left to do with it.
 */
final class EphemeralKey {
  private EphemeralKey() {}

  static KeyPair on(ECParameterSpec curve, SecureRandom random) throws GeneralSecurityException {
    BigInteger largest = curve.getOrder().subtract(BigInteger.ONE);
    BigInteger secret = BigIntegers.createRandomInRange(BigInteger.ONE, largest, random);
    ECPoint point = EC5Util.convertSpec(curve).getG().multiply(secret).normalize();
    KeyFactory keys = KeyFactory.getInstance("EC", Cryptography.PROVIDER);
    return new KeyPair(
        keys.generatePublic(new ECPublicKeySpec(EC5Util.convertPoint(point), curve)),
        keys.generatePrivate(new ECPrivateKeySpec(secret, curve)));
  }
}
