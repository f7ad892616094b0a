package vn.quay24.provisioning.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import vn.quay24.protocol.enrolment.Pem;

/**
 * A fresh P-256 key that never leaves the device, and the PKCS#10 request for it (RFC 2986).
 *
 * @param key PKCS#8, PEM
 * @param request PEM; the centre takes the name from the token, not from here
 */
public record KeyAndRequest(String key, String request) {

  /** Makes both. */
  public static KeyAndRequest make() throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    try {
      byte[] request =
          new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=kiosk"), pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
              .getEncoded();
      return new KeyAndRequest(
          Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()),
          Pem.encode("CERTIFICATE REQUEST", request));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("the request cannot be signed", e);
    }
  }

  @Override
  public String toString() {
    return "KeyAndRequest[redacted]";
  }
}
