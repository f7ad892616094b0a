package vn.quay24.device.emulator.chip.issue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;

/** Fresh keys for chips and certificates. */
final class ChipKeys {
  private ChipKeys() {}

  static KeyPair active(ActiveKeyKind kind) {
    return switch (kind) {
      case RSA_1024 -> rsa(1024);
      case RSA_2048 -> rsa(2048);
      case EC_P256 -> elliptic("secp256r1");
    };
  }

  static KeyPair elliptic(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has the curve " + curve, e);
    }
  }

  /** For chip authentication, on the curve of PACE; the JDK does not have it. */
  static AsymmetricCipherKeyPair brainpool() {
    ASN1ObjectIdentifier curve = TeleTrusTObjectIdentifiers.brainpoolP256r1;
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(
        new ECKeyGenerationParameters(ECNamedDomainParameters.lookup(curve), new SecureRandom()));
    return generator.generateKeyPair();
  }

  private static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }
}
