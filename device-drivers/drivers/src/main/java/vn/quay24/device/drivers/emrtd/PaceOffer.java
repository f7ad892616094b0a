package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One PACEInfo of EF.CardAccess (ICAO 9303-11 §9.2.1) with domain parameters that a standard names,
 * there or in a PACEDomainParameterInfo (§9.2.2). Other entries of the file are passed over:
 * unknown protocols, version 1, parameters of the chip's own.
 *
 * @param protocol object identifier, {@code 0.4.0.127.0.7.2.2.4.mapping.cipher}
 * @param parameters id of the standardized domain parameters (9303-11 §9.5.1)
 * @param reference how the chip calls them; empty when it has only one and no name for it
 */
record PaceOffer(String protocol, BigInteger parameters, Optional<BigInteger> reference) {
  private static final String PACE = "0.4.0.127.0.7.2.2.4.";
  private static final int INTEGER = 0x02;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int SEQUENCE = 0x30;

  /**
   * Elliptic curves before prime fields, AES before 3DES. Generic mapping before chip
   * authentication mapping, which hardly any chip offers alone: reading EF.CardSecurity takes more
   * commands than the chip authentication that it saves. Both before integrated mapping.
   */
  private static final List<String> PREFERRED =
      List.of(
          "2.2", "2.3", "2.4", "6.2", "6.3", "6.4", "4.2", "4.3", "4.4", "2.1", "4.1", "1.2", "1.3",
          "1.4", "3.2", "3.3", "3.4", "1.1", "3.1");

  private static final String INTEGRATED = "4.";
  private static final int NOT_FOR_INTEGRATED = 10; // secp224r1
  private static final List<String> PRIME_FIELD = List.of("1", "3");
  private static final BigInteger VERSION = BigInteger.TWO;
  private static final int LAST_PRIME_FIELD = 2;
  private static final int FIRST_CURVE = 8;
  private static final int LAST_CURVE = 18;

  /** The best offer of the file that can be taken up; empty for a chip without PACE. */
  static Optional<PaceOffer> best(byte[] cardAccess) throws InterruptedException {
    List<Tlv> entries =
        Tlv.first(cardAccess).stream().flatMap(set -> set.children().stream()).toList();
    Map<Optional<BigInteger>, BigInteger> ownNames = new HashMap<>();
    for (Tlv entry : entries) {
      List<Tlv> parts = entry.children();
      if (parts.size() >= 2 && parts.get(1).tag() == SEQUENCE && protocol(parts).startsWith(PACE)) {
        DomainParameters.numberOf(parts.get(1))
            .ifPresent(number -> ownNames.putIfAbsent(number(parts, 2), number));
      }
    }
    List<PaceOffer> offers = new ArrayList<>();
    for (Tlv entry : entries) {
      offer(entry.children(), ownNames).filter(PaceOffer::usable).ifPresent(offers::add);
    }
    return offers.stream().min(Comparator.comparingInt(PaceOffer::rank));
  }

  /** One bad entry leaves the others as they are. */
  private static Optional<PaceOffer> offer(
      List<Tlv> parts, Map<Optional<BigInteger>, BigInteger> ownNames) throws InterruptedException {
    String protocol = parts.isEmpty() ? "" : protocol(parts);
    if (!protocol.startsWith(PACE) || !number(parts, 1).filter(VERSION::equals).isPresent()) {
      return Optional.empty();
    }
    Optional<BigInteger> reference = number(parts, 2);
    return Optional.ofNullable(ownNames.get(reference))
        .or(() -> reference)
        .map(parameters -> new PaceOffer(protocol, parameters, reference));
  }

  private static String protocol(List<Tlv> parts) throws InterruptedException {
    return parts.getFirst().tag() == OBJECT_IDENTIFIER
        ? DomainParameters.identifier(parts.getFirst())
        : "";
  }

  /** An INTEGER without a byte is none, and one of many bytes no number that anybody gave. */
  private static Optional<BigInteger> number(List<Tlv> parts, int at) {
    return at < parts.size()
            && parts.get(at).tag() == INTEGER
            && parts.get(at).value().length > 0
            && parts.get(at).value().length <= Integer.BYTES
        ? Optional.of(new BigInteger(parts.get(at).value()))
        : Optional.empty();
  }

  private boolean usable() {
    if (rank() < 0 || parameters.bitLength() > Byte.SIZE) {
      return false;
    }
    int id = parameters.intValue();
    return PRIME_FIELD.contains(kind().substring(0, 1))
        ? id >= 0 && id <= LAST_PRIME_FIELD
        : id >= FIRST_CURVE
            && id <= LAST_CURVE
            && !(kind().startsWith(INTEGRATED) && id == NOT_FOR_INTEGRATED);
  }

  /** The last number of the protocol: 1 is 3DES, 2 to 4 are AES with 128, 192 and 256 bits. */
  int cipher() {
    return protocol.charAt(protocol.length() - 1) - '0';
  }

  private String kind() {
    return protocol.substring(PACE.length());
  }

  private int rank() {
    return PREFERRED.indexOf(kind());
  }
}
