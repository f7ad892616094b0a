package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * One way of chip authentication that DG14 offers, with its key (ICAO 9303-11 §9.2.5, §9.2.6): a
 * ChipAuthenticationInfo of version 1 and the ChipAuthenticationPublicKeyInfo that belongs to it.
 *
 * @param protocol object identifier, {@code 0.4.0.127.0.7.2.2.3.kind.cipher}
 * @param keyId which of several keys; empty when there is one
 * @param publicKey SubjectPublicKeyInfo, as it stands in DG14
 */
record AgreementOffer(
    String protocol, Optional<BigInteger> keyId, byte[] publicKey, AgreementKey key) {
  static final int TRIPLE_DES = 1;

  private static final String AGREEMENT = "0.4.0.127.0.7.2.2.3.";
  private static final String KEY = "0.4.0.127.0.7.2.2.1.";

  /** Elliptic curves before prime fields, AES before 3DES. */
  private static final List<String> PREFERRED =
      List.of("2.2", "2.3", "2.4", "1.2", "1.3", "1.4", "2.1", "1.1");

  private static final int TAG_DG14 = 0x6E;
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final BigInteger VERSION = BigInteger.ONE;

  /** A ChipAuthenticationInfo: kind and cipher, and which key. */
  private record Way(String kindAndCipher, Optional<BigInteger> keyId) {}

  /** More keys than any chip has; the others of a made-up one cost no time. */
  private static final int MOST_KEYS = 4;

  /** A ChipAuthenticationPublicKeyInfo. */
  private record Key(String kind, Optional<BigInteger> keyId, byte[] info) {}

  /** The best offer that can be taken up; empty for a chip without chip authentication. */
  static Optional<AgreementOffer> best(byte[] dataGroup) throws InterruptedException {
    List<Way> ways = new ArrayList<>();
    List<Key> keys = new ArrayList<>();
    for (Tlv entry : entries(dataGroup)) {
      List<Tlv> parts = entry.children();
      if (parts.size() >= 2 && parts.getFirst().tag() == OBJECT_IDENTIFIER) {
        String protocol = DomainParameters.identifier(parts.getFirst());
        way(protocol, parts).ifPresent(ways::add);
        key(protocol, parts).ifPresent(keys::add);
      }
    }
    List<AgreementOffer> offers = new ArrayList<>();
    for (Key key : keys.subList(0, Math.min(keys.size(), MOST_KEYS))) {
      Optional<AgreementKey> usable = usable(key); // costly: once a key
      for (Way way : usable.isPresent() ? waysOf(key, ways) : List.<Way>of()) {
        offers.add(
            new AgreementOffer(
                AGREEMENT + way.kindAndCipher(), key.keyId(), key.info(), usable.get()));
      }
    }
    return offers.stream().min(Comparator.comparingInt(AgreementOffer::rank));
  }

  /** The chip's keys, as they stand in DG14, whether or not they can be used. */
  static List<byte[]> keysOf(byte[] dataGroup) throws InterruptedException {
    return keys(entries(dataGroup));
  }

  /** The keys among SecurityInfos. */
  static List<byte[]> keys(List<Tlv> entries) throws InterruptedException {
    List<byte[]> keys = new ArrayList<>();
    for (Tlv entry : entries) {
      List<Tlv> parts = entry.children();
      if (parts.size() >= 2 && parts.getFirst().tag() == OBJECT_IDENTIFIER) {
        key(DomainParameters.identifier(parts.getFirst()), parts)
            .map(Key::info)
            .ifPresent(keys::add);
      }
    }
    return List.copyOf(keys.subList(0, Math.min(keys.size(), MOST_KEYS)));
  }

  private static List<Tlv> entries(byte[] dataGroup) {
    return Tlv.first(dataGroup)
        .filter(file -> file.tag() == TAG_DG14)
        .map(file -> file.children().stream().flatMap(set -> set.children().stream()).toList())
        .orElse(List.of());
  }

  private static Optional<Way> way(String protocol, List<Tlv> parts) {
    return protocol.startsWith(AGREEMENT)
            && PREFERRED.contains(protocol.substring(AGREEMENT.length()))
            && number(parts, 1).filter(VERSION::equals).isPresent()
        ? Optional.of(new Way(protocol.substring(AGREEMENT.length()), number(parts, 2)))
        : Optional.empty();
  }

  private static Optional<Key> key(String protocol, List<Tlv> parts) {
    return protocol.startsWith(KEY) && parts.get(1).tag() == SEQUENCE
        ? Optional.of(
            new Key(protocol.substring(KEY.length()), number(parts, 2), parts.get(1).encoded()))
        : Optional.empty();
  }

  private static Optional<BigInteger> number(List<Tlv> parts, int at) {
    return at < parts.size()
            && parts.get(at).tag() == INTEGER
            && parts.get(at).value().length > 0
            && parts.get(at).value().length <= Integer.BYTES
        ? Optional.of(new BigInteger(parts.get(at).value()))
        : Optional.empty();
  }

  /** A key without an entry of its own is for 3DES, as the first chips had it (TR-03110-3 A.1). */
  private static List<Way> waysOf(Key key, List<Way> ways) {
    List<Way> own =
        ways.stream()
            .filter(way -> way.kindAndCipher().startsWith(key.kind() + "."))
            .filter(way -> way.keyId().isEmpty() || way.keyId().equals(key.keyId()))
            .toList();
    String first = key.kind() + "." + TRIPLE_DES;
    return own.isEmpty() && ways.isEmpty() && PREFERRED.contains(first)
        ? List.of(new Way(first, key.keyId()))
        : own;
  }

  private static Optional<AgreementKey> usable(Key key) throws InterruptedException {
    try {
      return Optional.of(
          Foreign.call(
              "key of DG14", () -> AgreementKey.of(SubjectPublicKeyInfo.getInstance(key.info()))));
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  /** The last number of the protocol: 1 is 3DES, 2 to 4 are AES with 128, 192 and 256 bits. */
  int cipher() {
    return protocol.charAt(protocol.length() - 1) - '0';
  }

  private int rank() {
    return PREFERRED.indexOf(protocol.substring(AGREEMENT.length()));
  }

  @Override
  public String toString() {
    return "AgreementOffer[" + protocol + "]";
  }
}
