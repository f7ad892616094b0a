package vn.quay24.device.emulator.chip.issue;

import java.util.HexFormat;
import vn.quay24.device.emulator.chip.Tlv;

/** EF.CardAccess and DG14 (ICAO 9303-11 §9.2). */
final class SecurityInfos {
  private static final HexFormat HEX = HexFormat.of();

  /** id-TA, version 1. */
  private static final byte[] TERMINAL_AUTHENTICATION =
      HEX.parseHex("300d060804007f0007020202020101");

  /** id-CA-ECDH-AES-CBC-CMAC-128, version 1. */
  private static final byte[] CHIP_AUTHENTICATION =
      HEX.parseHex("300f060a04007f00070202030202020101");

  /** id-PACE-ECDH-GM-AES-CBC-CMAC-128, version 2, parameters 13: brainpoolP256r1. */
  private static final byte[] PACE = HEX.parseHex("3012060a04007f0007020204020202010202010d");

  /** id-PACE-ECDH-CAM-AES-CBC-CMAC-128, version 2, on the same curve. */
  private static final byte[] PACE_WITH_PROOF =
      HEX.parseHex("3012060a04007f0007020204060202010202010d");

  /** id-PK-ECDH. */
  private static final byte[] AGREEMENT_KEY = HEX.parseHex("060904007f000702020102");

  /** id-AA, version 1, ecdsa-plain-SHA256. */
  private static final byte[] ACTIVE_AUTHENTICATION =
      HEX.parseHex("3017060667810801010502010106" + "0a04007f00070101040103");

  private SecurityInfos() {}

  /** The very bytes of the Vietnamese card. */
  static byte[] cardAccess() {
    return Tlv.of(0x31, TERMINAL_AUTHENTICATION, CHIP_AUTHENTICATION, PACE);
  }

  /** Of a chip that proves its key while it is opened. */
  static byte[] cardAccessWithProof() {
    return Tlv.of(0x31, TERMINAL_AUTHENTICATION, CHIP_AUTHENTICATION, PACE_WITH_PROOF);
  }

  /**
   * What EF.CardSecurity signs.
   *
   * @param agreementKey SubjectPublicKeyInfo that the chip proves
   */
  static byte[] cardSecurity(byte[] agreementKey) {
    return Tlv.of(
        0x31,
        TERMINAL_AUTHENTICATION,
        CHIP_AUTHENTICATION,
        PACE_WITH_PROOF,
        Tlv.of(0x30, AGREEMENT_KEY, agreementKey));
  }

  /**
   * DG14.
   *
   * @param agreementKey SubjectPublicKeyInfo for chip authentication
   */
  static byte[] dataGroup(byte[] agreementKey, ActiveKeyKind activeKey) {
    byte[] active = activeKey == ActiveKeyKind.EC_P256 ? ACTIVE_AUTHENTICATION : new byte[0];
    byte[] key = Tlv.of(0x30, AGREEMENT_KEY, agreementKey);
    return Tlv.of(
        0x6E, Tlv.of(0x31, TERMINAL_AUTHENTICATION, CHIP_AUTHENTICATION, PACE, active, key));
  }
}
