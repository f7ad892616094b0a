package vn.quay24.device.drivers.emrtd;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * EF.CardSecurity: the chip's keys as its issuer signed them, outside of the application (ICAO
 * 9303-11 §9.2.11; TR-03110-3 A.1.2.5).
 *
 * @param keys SubjectPublicKeyInfo of each key for chip authentication
 */
record CardSecurity(SignedContent signed, List<byte[]> keys) {
  private static final ASN1ObjectIdentifier SECURITY_INFOS =
      new ASN1ObjectIdentifier("0.4.0.127.0.7.3.2.1");

  CardSecurity {
    keys = List.copyOf(keys);
  }

  /** Reads the file, whatever follows it; empty when it is none. */
  static Optional<CardSecurity> parse(byte[] file) throws InterruptedException {
    try {
      Optional<Tlv> first = Tlv.first(file);
      if (first.isEmpty()) {
        return Optional.empty();
      }
      SignedContent signed =
          Foreign.call(
              "EF.CardSecurity", () -> SignedContent.read(first.get().encoded(), SECURITY_INFOS));
      byte[] infos = Foreign.call("EF.CardSecurity", signed::content);
      List<Tlv> entries = Tlv.first(infos).map(Tlv::children).orElse(List.of());
      return Optional.of(new CardSecurity(signed, AgreementOffer.keys(entries)));
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  /** The certificate whose key made the signature; empty when it does not verify. */
  Optional<X509CertificateHolder> signer() throws InterruptedException {
    return signed.signer();
  }

  @Override
  public String toString() {
    return "CardSecurity[redacted]";
  }
}
