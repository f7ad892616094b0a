package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * EF.SOD: the hashes of the data groups, signed by the issuer's document signer (ICAO 9303-10
 * §4.6.2, 9303-12 §6). Hashes are compared with the bytes as they were read.
 */
final class SecurityObject {
  private static final int TAG_SOD = 0x77;
  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          OIWObjectIdentifiers.idSHA1,
          NISTObjectIdentifiers.id_sha224,
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  private final SignedContent signed;
  private final ASN1ObjectIdentifier digest;
  private final Map<Integer, byte[]> hashes;

  private SecurityObject(
      SignedContent signed, ASN1ObjectIdentifier digest, Map<Integer, byte[]> hashes) {
    this.signed = signed;
    this.digest = digest;
    this.hashes = hashes;
  }

  /**
   * Reads the file; believes nothing yet.
   *
   * @throws RejectedException it is no EF.SOD
   */
  static SecurityObject parse(byte[] file) throws RejectedException, InterruptedException {
    return Foreign.call("EF.SOD", () -> read(file));
  }

  private static SecurityObject read(byte[] file) throws CMSException, IOException {
    byte[] content =
        Tlv.first(file)
            .filter(object -> object.tag() == TAG_SOD)
            .map(Tlv::value)
            .orElseThrow(() -> new IOException("no security object"));
    SignedContent signed =
        SignedContent.read(content, ICAOObjectIdentifiers.id_icao_ldsSecurityObject);
    LDSSecurityObject object = LDSSecurityObject.getInstance(signed.content());
    ASN1ObjectIdentifier digest = object.getDigestAlgorithmIdentifier().getAlgorithm();
    if (!DIGESTS.contains(digest)) {
      throw new IOException("hash " + digest);
    }
    Map<Integer, byte[]> hashes = new HashMap<>();
    for (DataGroupHash hash : object.getDatagroupHash()) {
      hashes.put(hash.getDataGroupNumber(), hash.getDataGroupHashValue().getOctets());
    }
    return new SecurityObject(signed, digest, Map.copyOf(hashes));
  }

  /** Whether the issuer put the file on the chip. */
  boolean lists(ChipFile file) {
    return hashes.containsKey(file.dataGroup());
  }

  /** Whether the bytes are those that the issuer put there. */
  boolean matches(ChipFile file, byte[] content) throws InterruptedException {
    byte[] expected = hashes.get(file.dataGroup());
    return expected != null && MessageDigest.isEqual(expected, hash(content));
  }

  private byte[] hash(byte[] content) throws InterruptedException {
    try {
      return Foreign.call(
          "hash",
          () -> MessageDigest.getInstance(digest.getId(), Cryptography.PROVIDER).digest(content));
    } catch (RejectedException e) {
      return new byte[0];
    }
  }

  /**
   * The certificate whose key made the signature.
   *
   * @return empty when the signature does not verify with the certificate that came with it
   */
  Optional<X509CertificateHolder> signer() throws InterruptedException {
    return signed.signer();
  }
}
