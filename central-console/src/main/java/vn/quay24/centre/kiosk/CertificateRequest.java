package vn.quay24.centre.kiosk;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.protocol.enrolment.Pem;

/**
 * A PKCS#10 request (RFC 2986) whose sender holds the key. Its names are ignored.
 *
 * @param key P-256
 */
record CertificateRequest(PublicKey key) {
  private static final int LONGEST = 8192;
  private static final int FIELD_BITS = 256;

  static CertificateRequest parse(String pem) throws RefusedException {
    if (pem.length() > LONGEST) {
      throw refused();
    }
    try {
      JcaPKCS10CertificationRequest request =
          new JcaPKCS10CertificationRequest(Pem.decode("CERTIFICATE REQUEST", pem));
      PublicKey key = request.getPublicKey();
      if (!(key instanceof ECPublicKey ec)
          || ec.getParams().getCurve().getField().getFieldSize() != FIELD_BITS
          || !request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw refused();
      }
      return new CertificateRequest(key);
    } catch (IOException
        | GeneralSecurityException
        | OperatorCreationException
        | PKCSException
        | IllegalArgumentException
        | ClassCastException _) {
      throw refused();
    }
  }

  private static RefusedException refused() {
    return new RefusedException(Refusal.MALFORMED, "a certificate request with a P-256 key");
  }
}
