package vn.quay24.device.drivers.modbus;

/** The check of a serial frame (Modbus over Serial Line V1.02 §6.2.2), low byte first. */
final class Crc16 {
  private static final int POLYNOMIAL = 0xA001;
  private static final int START = 0xFFFF;

  private Crc16() {}

  /** Of {@code bytes[from..to)}. */
  static int of(byte[] bytes, int from, int to) {
    int crc = START;
    for (int at = from; at < to; at++) {
      crc ^= bytes[at] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ POLYNOMIAL;
      }
    }
    return crc;
  }
}
