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
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.icao.LDSVersionInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
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
  private static final Map<Integer, KeyPair> AUTHORITIES_RSA = new ConcurrentHashMap<>();
  private static final Map<Integer, KeyPair> SIGNERS_RSA = new ConcurrentHashMap<>();

  private final KeyPair authorityKeys;
  private final KeyPair signerKeys;
  private final String signature;
  private final boolean explicitCurve;
  private final SignerForm form;
  private final X509CertificateHolder authority;
  private final X509CertificateHolder signer;

  /** What the signer's certificate says of itself. */
  enum SignerForm {
    USUAL,
    /** May issue certificates. */
    AUTHORITY,
    /** Its key is for key agreement. */
    OTHER_USE
  }

  private Issuer(
      KeyPair authorityKeys, KeyPair signerKeys, String signature, boolean explicitCurve) {
    this(authorityKeys, signerKeys, signature, explicitCurve, SignerForm.USUAL);
  }

  private Issuer(
      KeyPair authorityKeys,
      KeyPair signerKeys,
      String signature,
      boolean explicitCurve,
      SignerForm form) {
    this.explicitCurve = explicitCurve;
    this.form = form;
    this.authorityKeys = authorityKeys;
    this.signerKeys = signerKeys;
    this.signature = signature;
    this.authority = certificate(AUTHORITY, authorityKeys, true);
    this.signer = certificate(SIGNER, signerKeys, false);
  }

  /**
   * An issuer of its own; those with RSA keys share them, which take long to find.
   *
   * @param curveOrBits name of a curve, or the length of an RSA key
   * @param signature as in {@code SHA512withRSAandMGF1}
   */
  static Issuer of(String curveOrBits, String signature) {
    if (curveOrBits.matches("[0-9]+")) {
      int bits = Integer.parseInt(curveOrBits);
      return new Issuer(
          AUTHORITIES_RSA.computeIfAbsent(bits, Issuer::rsa),
          SIGNERS_RSA.computeIfAbsent(bits, Issuer::rsa),
          signature,
          false);
    }
    return new Issuer(keys(curveOrBits), keys(curveOrBits), signature, false);
  }

  /** An issuer whose signer is not in order, although the authority made it so. */
  static Issuer whoseSigner(SignerForm form) {
    return new Issuer(keys("secp384r1"), keys("secp384r1"), "SHA384withECDSA", false, form);
  }

  /** An issuer whose certificates spell out the curve instead of naming it. */
  static Issuer spellingOut(String curve, String signature) {
    return new Issuer(keys(curve), keys(curve), signature, true);
  }

  private static KeyPair keys(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Cryptography.PROVIDER);
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(curve, e);
    }
  }

  private static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA"); // the JDK's is faster
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(bits + " bits", e);
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
      SubjectPublicKeyInfo key = publicKey(keys);
      return new X509v3CertificateBuilder(
              AUTHORITY,
              BigInteger.valueOf(mayIssue ? 1 : 2),
              Date.from(Office.NOW.minus(1000, ChronoUnit.DAYS)),
              Date.from(Office.NOW.plus(1000, ChronoUnit.DAYS)),
              subject,
              key)
          .addExtension(
              Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(key)))
          .addExtension(
              Extension.basicConstraints,
              true,
              new BasicConstraints(mayIssue || form == SignerForm.AUTHORITY))
          .addExtension(Extension.keyUsage, true, new KeyUsage(usage(mayIssue)))
          .build(signerOf(authorityKeys.getPrivate()));
    } catch (CertIOException | OperatorCreationException e) {
      throw new IllegalArgumentException(signature, e);
    }
  }

  private int usage(boolean mayIssue) {
    if (mayIssue) {
      return KeyUsage.keyCertSign | KeyUsage.cRLSign;
    }
    return form == SignerForm.OTHER_USE ? KeyUsage.keyAgreement : KeyUsage.digitalSignature;
  }

  private SubjectPublicKeyInfo publicKey(KeyPair keys) {
    SubjectPublicKeyInfo named = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    if (!explicitCurve) {
      return named;
    }
    ASN1ObjectIdentifier curve =
        ASN1ObjectIdentifier.getInstance(named.getAlgorithm().getParameters());
    X962Parameters spelt = new X962Parameters(ECNamedCurveTable.getByOID(curve));
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(named.getAlgorithm().getAlgorithm(), spelt),
        named.getPublicKeyData().getBytes());
  }

  private static byte[] identifier(SubjectPublicKeyInfo key) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(key.getPublicKeyData().getBytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private ContentSigner signerOf(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder(signature).setProvider(Cryptography.PROVIDER).build(key);
  }

  /** The card with its EF.SOD made anew over the files that it has. */
  LdsImage sign(LdsImage card, String digest) {
    return sign(card, digest, Form.USUAL);
  }

  /** The same in a form that is allowed and not usual. */
  LdsImage sign(LdsImage card, String digest, Form form) {
    try {
      return card.with(LdsFile.SOD, Bytes.tlv(0x77, signed(card, digest, form)));
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw new IllegalArgumentException(signature + " with " + digest, e);
    }
  }

  /** How EF.SOD is laid out. */
  enum Form {
    USUAL,
    /** LDS security object of version 1, with the versions of LDS and Unicode. */
    SECOND_VERSION,
    /** The signature stands over the content itself. */
    WITHOUT_ATTRIBUTES,
    /** The signature stands over the DER encoding, the file has another order. */
    ATTRIBUTES_OUT_OF_ORDER,
    /** The signer is named by its key. */
    SIGNER_BY_KEY,
    /** The authority's certificate comes along. */
    WITH_AUTHORITY,
    /** Lengths are indefinite and the content comes in pieces. */
    IN_PIECES,
    /** The algorithm of the signature names the kind of key alone. */
    ALGORITHM_OF_THE_KEY
  }

  private byte[] signed(LdsImage card, String digest, Form form)
      throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(signerInfo(form));
    generator.addCertificate(signer);
    if (form == Form.WITH_AUTHORITY) {
      generator.addCertificate(authority);
    }
    byte[] content = securityObject(card, digest, form).getEncoded(ASN1Encoding.DER);
    ContentInfo signed =
        generator
            .generate(
                new CMSProcessableByteArray(
                    ICAOObjectIdentifiers.id_icao_ldsSecurityObject, content),
                true)
            .toASN1Structure();
    return switch (form) {
      case IN_PIECES -> signed.getEncoded(ASN1Encoding.BER);
      case ATTRIBUTES_OUT_OF_ORDER, ALGORITHM_OF_THE_KEY ->
          withSigner(signed, form).getEncoded(ASN1Encoding.DL);
      default -> signed.getEncoded(ASN1Encoding.DER);
    };
  }

  private static LDSSecurityObject securityObject(LdsImage card, String digest, Form form)
      throws GeneralSecurityException {
    SortedMap<Integer, DataGroupHash> hashes = new TreeMap<>();
    for (Map.Entry<LdsFile, byte[]> file : card.files().entrySet()) {
      int number = file.getKey().fileId() & 0xFF;
      if (number <= 16) {
        byte[] hash = MessageDigest.getInstance(digest).digest(file.getValue());
        hashes.put(number, new DataGroupHash(number, new DEROctetString(hash)));
      }
    }
    AlgorithmIdentifier algorithm = new DefaultDigestAlgorithmIdentifierFinder().find(digest);
    DataGroupHash[] all = hashes.values().toArray(new DataGroupHash[0]);
    return form == Form.SECOND_VERSION
        ? new LDSSecurityObject(algorithm, all, new LDSVersionInfo("0108", "040000"))
        : new LDSSecurityObject(algorithm, all);
  }

  private static ContentInfo withSigner(ContentInfo signed, Form form) {
    SignedData data = SignedData.getInstance(signed.getContent());
    SignerInfo usual = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    ASN1Set attributes = usual.getAuthenticatedAttributes();
    ASN1EncodableVector turned = new ASN1EncodableVector();
    for (int i = attributes.size() - 1; i >= 0; i--) {
      turned.add(attributes.getObjectAt(i));
    }
    AlgorithmIdentifier algorithm =
        form == Form.ALGORITHM_OF_THE_KEY
            ? new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey)
            : usual.getDigestEncryptionAlgorithm();
    SignerInfo odd =
        new SignerInfo(
            usual.getSID(),
            usual.getDigestAlgorithm(),
            form == Form.ATTRIBUTES_OUT_OF_ORDER ? new DLSet(turned) : attributes,
            algorithm,
            usual.getEncryptedDigest(),
            null);
    return new ContentInfo(
        signed.getContentType(),
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            data.getCertificates(),
            null,
            new DLSet(odd)));
  }

  /** Type and hash of the content, as ICAO 9303-10 §4.6.2.2 wants them, and no more. */
  private static AttributeTable attributes(Map<?, ?> parameters) {
    return new DefaultSignedAttributeTableGenerator()
        .getAttributes(parameters)
        .remove(CMSAttributes.cmsAlgorithmProtect);
  }

  private SignerInfoGenerator signerInfo(Form form) throws OperatorCreationException {
    JcaSimpleSignerInfoGeneratorBuilder builder =
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(Cryptography.PROVIDER)
            .setSignedAttributeGenerator(Issuer::attributes)
            .setDirectSignature(form == Form.WITHOUT_ATTRIBUTES);
    return form == Form.SIGNER_BY_KEY
        ? builder.build(
            signature, signerKeys.getPrivate(), identifier(signer.getSubjectPublicKeyInfo()))
        : builder.build(signature, signerKeys.getPrivate(), signer);
  }
}
