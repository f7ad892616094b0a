package vn.quay24.device.emulator.chip.issue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.quay24.device.emulator.chip.Tlv;

/**
 * Signs EF.SOD (ICAO 9303-10 §4.6.2), the SHA-256 hashes of the data groups, and EF.CardSecurity
 * (9303-11 §9.2.11), both in CMS SignedData.
 */
public final class DocumentSigner {
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final ASN1ObjectIdentifier LDS_SECURITY_OBJECT =
      new ASN1ObjectIdentifier("2.23.136.1.1.1");

  private static final ASN1ObjectIdentifier SECURITY_INFOS =
      new ASN1ObjectIdentifier("0.4.0.127.0.7.3.2.1");

  /** AlgorithmIdentifier of SHA-256, without parameters. */
  private static final byte[] SHA_256 = HexFormat.of().parseHex("300b0609608648016503040201");

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final Instant now;

  DocumentSigner(PrivateKey key, X509Certificate certificate, Instant now) {
    this.key = key;
    this.certificate = certificate;
    this.now = now;
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /**
   * EF.SOD.
   *
   * @param dataGroups by number, each file whole
   */
  byte[] sign(SortedMap<Integer, byte[]> dataGroups) {
    return Tlv.of(0x77, signed(LDS_SECURITY_OBJECT, securityObject(dataGroups)));
  }

  /** EF.CardSecurity over SecurityInfos. */
  byte[] cardSecurity(byte[] infos) {
    return signed(SECURITY_INFOS, infos);
  }

  private byte[] signed(ASN1ObjectIdentifier type, byte[] content) {
    try {
      return signedData(type, content);
    } catch (OperatorCreationException | GeneralSecurityException | CMSException | IOException e) {
      throw new IllegalStateException("every JDK signs with " + SIGNATURE, e);
    }
  }

  private byte[] signedData(ASN1ObjectIdentifier type, byte[] content)
      throws OperatorCreationException, GeneralSecurityException, CMSException, IOException {
    Attribute signingTime =
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now))));
    AttributeTable attributes = new AttributeTable(signingTime);
    JcaSignerInfoGeneratorBuilder signerInfo =
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
    signerInfo.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes));
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        signerInfo.build(new JcaContentSignerBuilder(SIGNATURE).build(key), certificate));
    generator.addCertificate(new JcaX509CertificateHolder(certificate));
    CMSSignedData signed = generator.generate(new CMSProcessableByteArray(type, content), true);
    return signed.toASN1Structure().getEncoded(ASN1Encoding.DER);
  }

  private static byte[] securityObject(Map<Integer, byte[]> dataGroups) {
    byte[] hashes = new byte[0];
    for (Map.Entry<Integer, byte[]> group : dataGroups.entrySet()) {
      byte[] hash = sha256(group.getValue());
      byte[] number = Tlv.of(0x02, new byte[] {group.getKey().byteValue()});
      hashes = join(hashes, Tlv.of(0x30, number, Tlv.of(0x04, hash)));
    }
    byte[] version = Tlv.of(0x02, new byte[] {0});
    return Tlv.of(0x30, version, SHA_256, Tlv.of(0x30, hashes));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] join(byte[] left, byte[] right) {
    byte[] joined = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, joined, left.length, right.length);
    return joined;
  }
}
