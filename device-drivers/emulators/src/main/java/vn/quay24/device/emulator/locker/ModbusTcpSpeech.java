package vn.quay24.device.emulator.locker;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Modbus on TCP (Messaging V1.0b §3.1.3): transaction, protocol 0, length, unit, PDU. */
final class ModbusTcpSpeech extends BoardSpeech {
  private static final int HEAD = 7;
  private static final int MOST_PDU = 253;

  private OptionalInt name = OptionalInt.empty(); // of the unit, where it is not the one asked

  @Override
  void answersAs(int unit) {
    name = OptionalInt.of(unit);
  }

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    if (bytes.length < HEAD) {
      return MORE;
    }
    int pduLength = (unsigned(bytes, 4) << 8 | unsigned(bytes, 5)) - 1;
    if (bytes[2] != 0 || bytes[3] != 0 || pduLength < 1 || pduLength > MOST_PDU) {
      return NOISE;
    }
    int length = HEAD + pduLength;
    if (bytes.length < length) {
      return MORE;
    }
    int unit = unsigned(bytes, 6);
    if (latches.hears(unit)) {
      byte[] pdu = Arrays.copyOfRange(bytes, HEAD, length);
      answers.add(frame(bytes, name.orElse(unit), new ModbusUnit(unit, latches).answer(pdu)));
    }
    return length;
  }

  private static byte[] frame(byte[] request, int unit, byte[] pdu) {
    byte[] frame = Arrays.copyOf(request, HEAD + pdu.length);
    frame[4] = (byte) ((pdu.length + 1) >> 8);
    frame[5] = (byte) (pdu.length + 1);
    frame[6] = (byte) unit;
    System.arraycopy(pdu, 0, frame, HEAD, pdu.length);
    return frame;
  }
}
