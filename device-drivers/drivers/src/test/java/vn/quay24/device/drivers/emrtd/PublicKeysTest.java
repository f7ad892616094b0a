package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;

class PublicKeysTest {

  @Test
  void anEllipticKeyIsTaken() throws Exception {
    byte[] key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic().getEncoded();

    assertEquals("EC", PublicKeys.of(SubjectPublicKeyInfo.getInstance(key)).getAlgorithm());
  }

  /** Over a group of 32,768 bits the check alone keeps a processor busy for most of a minute. */
  @Test
  void aKeyOfAnotherKindIsRefusedBeforeAnythingIsWorkedOn() throws Exception {
    BigInteger huge = BigInteger.ONE.shiftLeft(32_768).subtract(BigInteger.ONE);
    SubjectPublicKeyInfo hostile =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_dsa, new DSAParameter(huge, huge, BigInteger.TWO)),
            new ASN1Integer(BigInteger.TEN));

    GeneralSecurityException refused =
        assertThrows(GeneralSecurityException.class, () -> PublicKeys.of(hostile));
    assertEquals("neither an RSA nor an elliptic key", refused.getMessage());
  }
}
