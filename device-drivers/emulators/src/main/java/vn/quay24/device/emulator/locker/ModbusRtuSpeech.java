package vn.quay24.device.emulator.locker;

import java.util.Arrays;
import java.util.List;

/**
 * Modbus on a serial line (V1.02 §2.5.1): unit, PDU, CRC. Where a frame ends is told by its
 * function, or for a function that is not known by its CRC, for silence cannot be heard on a pipe.
 */
final class ModbusRtuSpeech extends BoardSpeech {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 256;
  private static final int FIXED = 8;
  private static final int VARIABLE = 9; // and as many bytes as the seventh says
  private static final int COUNT_AT = 6;
  private static final int LAST_FIXED = 0x06;

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    if (!latches.hears(unsigned(bytes, 0))) {
      return NOISE;
    }
    int length = length(bytes);
    if (length == MORE || length == NOISE) {
      return length;
    }
    if (bytes.length < length) {
      return MORE;
    }
    if (!isFrame(bytes, length)) {
      return NOISE;
    }
    byte[] pdu = Arrays.copyOfRange(bytes, 1, length - 2);
    int unit = unsigned(bytes, 0);
    answers.add(frame(unit, new ModbusUnit(unit, latches).answer(pdu)));
    return length;
  }

  private static int length(byte[] bytes) {
    if (bytes.length < 2) {
      return MORE;
    }
    int function = unsigned(bytes, 1);
    if (function >= 1 && function <= LAST_FIXED) {
      return FIXED;
    }
    if (function == ModbusUnit.WRITE_COILS) {
      return bytes.length <= COUNT_AT ? MORE : VARIABLE + unsigned(bytes, COUNT_AT);
    }
    for (int length = SHORTEST; length <= Math.min(bytes.length, LONGEST); length++) {
      if (isFrame(bytes, length)) {
        return length;
      }
    }
    return NOISE;
  }

  private static boolean isFrame(byte[] bytes, int length) {
    int crc = crc(bytes, length - 2);
    return bytes[length - 2] == (byte) crc && bytes[length - 1] == (byte) (crc >> 8);
  }

  private static byte[] frame(int unit, byte[] pdu) {
    byte[] frame = new byte[pdu.length + 3];
    frame[0] = (byte) unit;
    System.arraycopy(pdu, 0, frame, 1, pdu.length);
    int crc = crc(frame, pdu.length + 1);
    frame[pdu.length + 1] = (byte) crc;
    frame[pdu.length + 2] = (byte) (crc >> 8);
    return frame;
  }

  private static int crc(byte[] bytes, int length) {
    int crc = 0xFFFF;
    for (int at = 0; at < length; at++) {
      crc ^= bytes[at] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        boolean odd = (crc & 1) != 0;
        crc >>= 1;
        crc ^= odd ? 0xA001 : 0;
      }
    }
    return crc;
  }
}
