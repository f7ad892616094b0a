package vn.quay24.device.emulator.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One way of PACE that a chip announces in EF.CardAccess: ECDH with generic, integrated or chip
 * authentication mapping (ICAO 9303-11 §9.2.1).
 *
 * @param objectId the value of the protocol's object identifier, without tag and length
 */
record PaceSuite(byte[] objectId, SessionCipher cipher, int parameterId, Curve curve) {
  /** 0.4.0.127.0.7.2.2.4, id-PACE. */
  private static final byte[] PACE = {4, 0, 0x7F, 0, 7, 2, 2, 4};

  private static final int GENERIC_MAPPING = 2;
  private static final int INTEGRATED_MAPPING = 4;
  private static final int CHIP_AUTHENTICATION_MAPPING = 6;

  boolean integrated() {
    return objectId[PACE.length] == INTEGRATED_MAPPING;
  }

  /** Whether the chip proves its own key on the way. */
  boolean authenticatesChip() {
    return objectId[PACE.length] == CHIP_AUTHENTICATION_MAPPING;
  }

  /** The suites among the SecurityInfos that this chip can do; others are passed over. */
  static List<PaceSuite> of(byte[] cardAccess) {
    List<PaceSuite> suites = new ArrayList<>();
    try {
      for (Tlv set : Tlv.parse(cardAccess)) {
        for (Tlv info : Tlv.parse(set.value())) {
          addTo(suites, Tlv.parse(info.value()));
        }
      }
    } catch (Refusal e) {
      return List.copyOf(suites);
    }
    return List.copyOf(suites);
  }

  private static void addTo(List<PaceSuite> suites, List<Tlv> info) {
    if (info.size() < 3 || info.get(0).tag() != 6 || info.get(2).value().length != 1) {
      return;
    }
    byte[] objectId = info.get(0).value();
    if (objectId.length != PACE.length + 2
        || !Arrays.equals(PACE, Bytes.slice(objectId, 0, PACE.length))) {
      return;
    }
    int mapping = objectId[PACE.length];
    int parameterId = info.get(2).value()[0];
    Optional<SessionCipher> cipher = SessionCipher.numbered(objectId[objectId.length - 1]);
    Optional<Curve> curve = Curve.standardised(parameterId);
    if (cipher.isPresent() && curve.isPresent() && possible(mapping, cipher.get(), curve.get())) {
      suites.add(new PaceSuite(objectId, cipher.get(), parameterId, curve.get()));
    }
  }

  private static boolean possible(int mapping, SessionCipher cipher, Curve curve) {
    return switch (mapping) {
      case GENERIC_MAPPING -> true;
      case INTEGRATED_MAPPING -> IntegratedMapping.possible(curve);
      case CHIP_AUTHENTICATION_MAPPING -> cipher != SessionCipher.TRIPLE_DES;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return "PaceSuite[" + cipher + ", parameter " + parameterId + "]";
  }
}
