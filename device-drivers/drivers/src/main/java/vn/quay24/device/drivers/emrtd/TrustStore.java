package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * The country signing authorities that the terminal believes, and what they have revoked (ICAO
 * 9303-12 §4, §7.1).
 */
record TrustStore(List<X509CertificateHolder> authorities, List<X509CRLHolder> revocations) {

  /** Believes nobody. */
  static final TrustStore EMPTY = new TrustStore(List.of(), List.of());

  /** What the store says of a document signer. */
  enum Issuer {
    /** Issued by an authority of the store, valid now, not revoked. */
    TRUSTED,
    /** No authority of the store has the issuer's name or key identifier. */
    UNKNOWN,
    /** It claims an authority of the store, and the claim does not hold. */
    INVALID
  }

  TrustStore {
    authorities = List.copyOf(authorities);
    revocations = List.copyOf(revocations);
  }

  /** This store with what another holds. */
  TrustStore and(TrustStore other) {
    return new TrustStore(
        Stream.concat(authorities.stream(), other.authorities.stream()).toList(),
        Stream.concat(revocations.stream(), other.revocations.stream()).toList());
  }

  Issuer judge(X509CertificateHolder signer, Instant now) throws InterruptedException {
    try {
      return Foreign.call("issuer", () -> judgement(signer, now));
    } catch (RejectedException e) {
      return Issuer.INVALID;
    }
  }

  private Issuer judgement(X509CertificateHolder signer, Instant now)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    List<X509CertificateHolder> claimed =
        authorities.stream().filter(authority -> claims(signer, authority)).toList();
    if (claimed.isEmpty()) {
      return Issuer.UNKNOWN;
    }
    for (X509CertificateHolder authority : claimed) {
      if (mayIssue(authority)
          && maySignDocuments(signer)
          && authority.isValidOn(Date.from(now))
          && signer.isValidOn(Date.from(now))
          && issued(authority, signer)
          && !revoked(authority, signer)) {
        return Issuer.TRUSTED;
      }
    }
    return Issuer.INVALID;
  }

  private static boolean claims(X509CertificateHolder signer, X509CertificateHolder authority) {
    return signer.getIssuer().equals(authority.getSubject())
        || authorityKey(signer).filter(key -> keyIs(authority, key)).isPresent();
  }

  private static Optional<byte[]> authorityKey(X509CertificateHolder signer) {
    return Optional.ofNullable(AuthorityKeyIdentifier.fromExtensions(signer.getExtensions()))
        .map(AuthorityKeyIdentifier::getKeyIdentifierOctets);
  }

  private static boolean keyIs(X509CertificateHolder authority, byte[] key) {
    return Optional.ofNullable(SubjectKeyIdentifier.fromExtensions(authority.getExtensions()))
        .filter(identifier -> Arrays.equals(identifier.getKeyIdentifier(), key))
        .isPresent();
  }

  private static boolean mayIssue(X509CertificateHolder authority) {
    BasicConstraints constraints = BasicConstraints.fromExtensions(authority.getExtensions());
    boolean authorityByForm =
        constraints == null ? authority.getVersionNumber() < 3 : constraints.isCA();
    return authorityByForm && mayBeUsed(authority, KeyUsage.keyCertSign);
  }

  /** A document signer is no authority, and its key is for signatures (9303-12 §7.1.1). */
  private static boolean maySignDocuments(X509CertificateHolder signer) {
    BasicConstraints constraints = BasicConstraints.fromExtensions(signer.getExtensions());
    return (constraints == null || !constraints.isCA())
        && mayBeUsed(signer, KeyUsage.digitalSignature);
  }

  /** A certificate that says nothing of its key's use leaves it open. */
  private static boolean mayBeUsed(X509CertificateHolder certificate, int usage) {
    KeyUsage allowed = KeyUsage.fromExtensions(certificate.getExtensions());
    return allowed == null || allowed.hasUsages(usage);
  }

  private static boolean issued(X509CertificateHolder authority, X509CertificateHolder signer)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    try {
      return signer.isSignatureValid(verifierOf(authority));
    } catch (CertException e) {
      return false;
    }
  }

  private static ContentVerifierProvider verifierOf(X509CertificateHolder authority)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    return new JcaContentVerifierProviderBuilder()
        .setProvider(Cryptography.PROVIDER)
        .build(PublicKeys.of(authority.getSubjectPublicKeyInfo()));
  }

  /** After a change of its key an authority signs the list of what the key before has issued. */
  private boolean revoked(X509CertificateHolder authority, X509CertificateHolder signer)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    Set<X500Name> names = new HashSet<>(List.of(authority.getSubject(), signer.getIssuer()));
    for (X509CRLHolder list : revocations) {
      if (names.contains(list.getIssuer())
          && list.getRevokedCertificate(signer.getSerialNumber()) != null
          && signedByAny(list)) {
        return true;
      }
    }
    return false;
  }

  private boolean signedByAny(X509CRLHolder list)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    for (X509CertificateHolder authority : authorities) {
      if (list.getIssuer().equals(authority.getSubject()) && signedBy(authority, list)) {
        return true;
      }
    }
    return false;
  }

  private static boolean signedBy(X509CertificateHolder authority, X509CRLHolder list)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    try {
      return list.isSignatureValid(verifierOf(authority));
    } catch (CertException e) {
      return false;
    }
  }
}
