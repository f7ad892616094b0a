package vn.quay24.device.drivers.emrtd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * One PACEInfo of EF.CardAccess with standardized domain parameters (ICAO 9303-11 §9.2.1). Other
 * entries of the file are passed over.
 *
 * @param protocol object identifier, {@code 0.4.0.127.0.7.2.2.4.mapping.cipher}
 * @param parameters id of the standardized domain parameters (9303-11 §9.5.1)
 */
record PaceOffer(String protocol, BigInteger parameters) {
  private static final String PACE = "0.4.0.127.0.7.2.2.4.";

  /** Elliptic curves before prime fields, generic before integrated mapping, AES before 3DES. */
  private static final List<String> PREFERRED =
      List.of(
          "2.2", "2.3", "2.4", "4.2", "4.3", "4.4", "6.2", "6.3", "6.4", "2.1", "4.1", "1.2", "1.3",
          "1.4", "3.2", "3.3", "3.4", "1.1", "3.1");

  /** The best offer of the file that can be taken up; empty for a chip without PACE. */
  static Optional<PaceOffer> best(byte[] cardAccess) throws InterruptedException {
    try {
      return Foreign.call("EF.CardAccess", () -> offers(cardAccess)).stream()
          .filter(offer -> offer.rank() >= 0)
          .min(Comparator.comparingInt(PaceOffer::rank));
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  private static List<PaceOffer> offers(byte[] cardAccess) {
    List<PaceOffer> offers = new ArrayList<>();
    for (ASN1Encodable entry : ASN1Set.getInstance(cardAccess)) {
      ASN1Sequence info = ASN1Sequence.getInstance(entry);
      String protocol = ASN1ObjectIdentifier.getInstance(info.getObjectAt(0)).getId();
      if (protocol.startsWith(PACE)
          && info.size() > 2
          && info.getObjectAt(2) instanceof ASN1Integer parameters) {
        offers.add(new PaceOffer(protocol, parameters.getValue()));
      }
    }
    return offers;
  }

  private int rank() {
    return PREFERRED.indexOf(protocol.substring(PACE.length()));
  }
}
