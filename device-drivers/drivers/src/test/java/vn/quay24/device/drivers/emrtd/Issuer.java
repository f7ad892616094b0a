package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;

/** Signs the files of a card again, with the algorithms that another country might have chosen. */
final class Issuer {
  private static final X500Name AUTHORITY = new X500Name("C=VN,CN=CSCA Other");
  private static final X500Name SIGNER = new X500Name("C=VN,CN=DS Other");

  private final KeyPair authorityKeys;
  private final KeyPair signerKeys;
  private final String signature;
  private final X509CertificateHolder authority;
  private final X509CertificateHolder signer;

  private Issuer(KeyPair authorityKeys, KeyPair signerKeys, String signature) {
    this.authorityKeys = authorityKeys;
    this.signerKeys = signerKeys;
    this.signature = signature;
    this.authority = certificate(AUTHORITY, authorityKeys, true);
    this.signer = certificate(SIGNER, signerKeys, false);
  }

  /**
   * An issuer of its own.
   *
   * @param curveOrBits name of a curve, or the length of an RSA key
   * @param signature as in {@code SHA512withRSAandMGF1}
   */
  static Issuer of(String curveOrBits, String signature) {
    return new Issuer(keys(curveOrBits), keys(curveOrBits), signature);
  }

  private static KeyPair keys(String curveOrBits) {
    boolean rsa = curveOrBits.matches("[0-9]+");
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(rsa ? "RSA" : "EC", Cryptography.PROVIDER);
      if (rsa) {
        generator.initialize(Integer.parseInt(curveOrBits));
      } else {
        generator.initialize(new ECGenParameterSpec(curveOrBits));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(curveOrBits, e);
    }
  }

  X509CertificateHolder authority() {
    return authority;
  }

  X509CertificateHolder signer() {
    return signer;
  }

  PrivateKey authorityKey() {
    return authorityKeys.getPrivate();
  }

  String signature() {
    return signature;
  }

  private X509CertificateHolder certificate(X500Name subject, KeyPair keys, boolean mayIssue) {
    try {
      return new JcaX509v3CertificateBuilder(
              AUTHORITY,
              BigInteger.valueOf(mayIssue ? 1 : 2),
              Date.from(Office.NOW.minus(1000, ChronoUnit.DAYS)),
              Date.from(Office.NOW.plus(1000, ChronoUnit.DAYS)),
              subject,
              keys.getPublic())
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue))
          .build(signerOf(authorityKeys.getPrivate()));
    } catch (CertIOException | OperatorCreationException e) {
      throw new IllegalArgumentException(signature, e);
    }
  }

  private ContentSigner signerOf(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder(signature).setProvider(Cryptography.PROVIDER).build(key);
  }

  /** The card with its EF.SOD made anew over the files that it has. */
  LdsImage sign(LdsImage card, String digest) {
    try {
      return card.with(LdsFile.SOD, Bytes.tlv(0x77, signed(securityObject(card, digest))));
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw new IllegalArgumentException(signature + " with " + digest, e);
    }
  }

  private static LDSSecurityObject securityObject(LdsImage card, String digest)
      throws GeneralSecurityException {
    SortedMap<Integer, DataGroupHash> hashes = new TreeMap<>();
    for (Map.Entry<LdsFile, byte[]> file : card.files().entrySet()) {
      int number = file.getKey().fileId() & 0xFF;
      if (number <= 16) {
        byte[] hash = MessageDigest.getInstance(digest).digest(file.getValue());
        hashes.put(number, new DataGroupHash(number, new DEROctetString(hash)));
      }
    }
    return new LDSSecurityObject(
        new DefaultDigestAlgorithmIdentifierFinder().find(digest),
        hashes.values().toArray(new DataGroupHash[0]));
  }

  private byte[] signed(LDSSecurityObject object)
      throws OperatorCreationException, CMSException, IOException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(signerInfo());
    generator.addCertificate(signer);
    byte[] content = object.getEncoded(ASN1Encoding.DER);
    return generator
        .generate(
            new CMSProcessableByteArray(ICAOObjectIdentifiers.id_icao_ldsSecurityObject, content),
            true)
        .toASN1Structure()
        .getEncoded(ASN1Encoding.DER);
  }

  private SignerInfoGenerator signerInfo() throws OperatorCreationException {
    return new JcaSimpleSignerInfoGeneratorBuilder()
        .setProvider(Cryptography.PROVIDER)
        .build(signature, signerKeys.getPrivate(), signer);
  }
}
