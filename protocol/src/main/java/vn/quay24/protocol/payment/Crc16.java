package vn.quay24.protocol.payment;

import java.util.HexFormat;

/** CRC-16/IBM-3740 ("CCITT-FALSE"): polynomial 0x1021, start 0xFFFF, nothing reflected. */
final class Crc16 {
  private Crc16() {}

  /** Four upper-case hex digits. */
  static String hex(byte[] bytes) {
    int crc = 0xFFFF;
    for (byte b : bytes) {
      crc ^= (b & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
      }
    }
    return HexFormat.of().withUpperCase().toHexDigits((short) crc);
  }
}
