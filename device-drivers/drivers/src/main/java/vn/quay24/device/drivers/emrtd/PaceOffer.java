package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * One PACEInfo of EF.CardAccess with standardized domain parameters (ICAO 9303-11 §9.2.1). Other
 * entries of the file are passed over: unknown protocols, version 1, parameters of the chip's own.
 *
 * @param protocol object identifier, {@code 0.4.0.127.0.7.2.2.4.mapping.cipher}
 * @param parameters id of the standardized domain parameters (9303-11 §9.5.1)
 */
record PaceOffer(String protocol, BigInteger parameters) {
  private static final String PACE = "0.4.0.127.0.7.2.2.4.";
  private static final int INTEGER = 0x02;
  private static final int OBJECT_IDENTIFIER = 0x06;

  /**
   * Elliptic curves before prime fields, generic before integrated mapping, AES before 3DES. Of the
   * integrated mapping only what the worked example of the standard covers.
   */
  private static final List<String> PREFERRED =
      List.of("2.2", "2.3", "2.4", "6.2", "6.3", "6.4", "4.2", "2.1", "1.2", "1.3", "1.4", "1.1");

  private static final String INTEGRATED = "4.2";
  private static final int NOT_FOR_INTEGRATED = 10; // secp224r1
  private static final String PRIME_FIELD = "1.";
  private static final BigInteger VERSION = BigInteger.TWO;
  private static final int LAST_PRIME_FIELD = 2;
  private static final int FIRST_CURVE = 8;
  private static final int LAST_CURVE = 18;

  /** The best offer of the file that can be taken up; empty for a chip without PACE. */
  static Optional<PaceOffer> best(byte[] cardAccess) throws InterruptedException {
    List<PaceOffer> offers = new ArrayList<>();
    for (Tlv set : Tlv.first(cardAccess).stream().toList()) {
      for (Tlv entry : set.children()) {
        offer(entry).filter(PaceOffer::usable).ifPresent(offers::add);
      }
    }
    return offers.stream().min(Comparator.comparingInt(PaceOffer::rank));
  }

  /** One bad entry leaves the others as they are. */
  private static Optional<PaceOffer> offer(Tlv entry) throws InterruptedException {
    List<Tlv> parts = entry.children();
    if (parts.size() < 3 || !number(parts.get(1)) || !number(parts.get(2))) {
      return Optional.empty();
    }
    try {
      String protocol =
          Foreign.call(
              "protocol of EF.CardAccess",
              () -> ASN1ObjectIdentifier.fromContents(parts.get(0).value()).getId());
      boolean second = new BigInteger(parts.get(1).value()).equals(VERSION);
      return second && parts.get(0).tag() == OBJECT_IDENTIFIER && protocol.startsWith(PACE)
          ? Optional.of(new PaceOffer(protocol, new BigInteger(parts.get(2).value())))
          : Optional.empty();
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  /** An INTEGER without a byte is none. */
  private static boolean number(Tlv part) {
    return part.tag() == INTEGER && part.value().length > 0;
  }

  private boolean usable() {
    if (rank() < 0 || parameters.bitLength() > Byte.SIZE) {
      return false;
    }
    int id = parameters.intValue();
    return kind().startsWith(PRIME_FIELD)
        ? id >= 0 && id <= LAST_PRIME_FIELD
        : id >= FIRST_CURVE && id <= LAST_CURVE && !(integrated() && id == NOT_FOR_INTEGRATED);
  }

  boolean integrated() {
    return kind().equals(INTEGRATED);
  }

  private String kind() {
    return protocol.substring(PACE.length());
  }

  private int rank() {
    return PREFERRED.indexOf(kind());
  }
}
