package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/** What an issuer signed, with its signature, as CMS SignedData (ICAO 9303-10 §4.6.2). */
record SignedContent(CMSSignedData data) {

  /**
   * Reads it; believes nothing yet.
   *
   * @param type what it must be
   */
  static SignedContent read(byte[] signedData, ASN1ObjectIdentifier type)
      throws CMSException, IOException {
    CMSSignedData data = new CMSSignedData(signedData);
    if (!type.getId().equals(data.getSignedContentTypeOID()) || data.getSignedContent() == null) {
      throw new IOException("signs something else");
    }
    return new SignedContent(data);
  }

  byte[] content() throws IOException {
    return data.getSignedContent().getContent() instanceof byte[] content ? content : new byte[0];
  }

  /**
   * The certificate whose key made the signature.
   *
   * @return empty when the signature does not verify with the certificate that came with it
   */
  Optional<X509CertificateHolder> signer() throws InterruptedException {
    try {
      return Foreign.call("signature", this::verifiedSigner);
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  private Optional<X509CertificateHolder> verifiedSigner()
      throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
    List<SignerInformation> signers = List.copyOf(data.getSignerInfos().getSigners());
    if (signers.size() != 1) {
      return Optional.empty();
    }
    SignerInformation signer = signers.getFirst();
    Collection<X509CertificateHolder> certificates =
        data.getCertificates().getMatches(certificatesOf(signer));
    for (X509CertificateHolder certificate : certificates) {
      var verifier =
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(Cryptography.PROVIDER)
              .build(PublicKeys.of(certificate.getSubjectPublicKeyInfo()));
      if (signer.verify(verifier)) {
        return Optional.of(certificate);
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("unchecked") // BouncyCastle's SignerId is a raw selector
  private static Selector<X509CertificateHolder> certificatesOf(SignerInformation signer) {
    return signer.getSID();
  }
}
