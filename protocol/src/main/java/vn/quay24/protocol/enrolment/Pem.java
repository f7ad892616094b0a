package vn.quay24.protocol.enrolment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Textual encodings of keys and certificates (RFC 7468): EC keys as PKCS#8, X.509. */
public final class Pem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {(byte) '\n'});

  private Pem() {}

  /** Wraps DER under a label such as {@code CERTIFICATE}. */
  public static String encode(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + LINES.encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  /**
   * Unwraps the first block with this label.
   *
   * @throws GeneralSecurityException there is none, or it is not base64
   */
  public static byte[] decode(String label, String pem) throws GeneralSecurityException {
    String begin = "-----BEGIN " + label + "-----";
    int from = pem.indexOf(begin);
    int to = pem.indexOf("-----END " + label + "-----", Math.max(from, 0));
    if (from < 0 || to < 0) {
      throw new GeneralSecurityException("no PEM block " + label);
    }
    try {
      return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("PEM block " + label + " is not base64", e);
    }
  }

  /** Reads a PKCS#8 EC private key. */
  public static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(decode("PRIVATE KEY", pem)));
  }

  /** Reads the first certificate. */
  public static X509Certificate certificate(String pem) throws GeneralSecurityException {
    byte[] block =
        encode("CERTIFICATE", decode("CERTIFICATE", pem)).getBytes(StandardCharsets.US_ASCII);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(block));
  }
}
