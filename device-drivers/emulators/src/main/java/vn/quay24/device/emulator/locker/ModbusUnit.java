package vn.quay24.device.emulator.locker;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A relay and input board as Modbus sees it (Application Protocol V1.1b3): a coil for each lock
 * from address 0, a discrete input for each contact from 0, and behind those one for each presence
 * sensor. A coil stays as it is written.
 */
final class ModbusUnit {
  static final int READ_COILS = 0x01;
  static final int READ_INPUTS = 0x02;
  static final int WRITE_COIL = 0x05;
  static final int WRITE_COILS = 0x0F;

  private static final int EXCEPTION = 0x80;
  private static final int ILLEGAL_FUNCTION = 1;
  private static final int ILLEGAL_ADDRESS = 2;
  private static final int ILLEGAL_VALUE = 3;
  private static final int MOST_READ = 2_000;
  private static final int MOST_WRITTEN = 1_968;
  private static final int ON = 0xFF00;
  private static final int HEAD = 5; // function, address, value or quantity

  private final int unit;
  private final Latches latches;

  ModbusUnit(int unit, Latches latches) {
    this.unit = unit;
    this.latches = latches;
  }

  /**
   * Obeys a request.
   *
   * @param pdu at least the function
   * @return the answer's PDU
   */
  byte[] answer(byte[] pdu) {
    int function = pdu[0] & 0xFF;
    if (function == READ_COILS) {
      return read(pdu, latches.locks(), lock -> latches.energised(unit, lock));
    }
    if (function == READ_INPUTS) {
      return read(pdu, 2 * latches.locks(), this::input);
    }
    if (function == WRITE_COIL) {
      return write(pdu);
    }
    return function == WRITE_COILS ? writeMany(pdu) : refuse(pdu, ILLEGAL_FUNCTION);
  }

  private boolean input(int number) {
    int locks = latches.locks();
    return number <= locks ? latches.contact(unit, number) : latches.occupied(unit, number - locks);
  }

  private static byte[] read(byte[] pdu, int there, IntPredicate bit) {
    int count = word(pdu, 3);
    if (pdu.length != HEAD || count < 1 || count > MOST_READ) {
      return refuse(pdu, ILLEGAL_VALUE);
    }
    int address = word(pdu, 1);
    if (address + count > there) {
      return refuse(pdu, ILLEGAL_ADDRESS);
    }
    byte[] answer = new byte[2 + (count + 7) / 8];
    answer[0] = pdu[0];
    answer[1] = (byte) (answer.length - 2);
    for (int at = 0; at < count; at++) {
      if (bit.test(address + at + 1)) {
        answer[2 + at / 8] |= (byte) (1 << at % 8);
      }
    }
    return answer;
  }

  private byte[] write(byte[] pdu) {
    int value = word(pdu, 3);
    if (pdu.length != HEAD || (value != 0 && value != ON)) {
      return refuse(pdu, ILLEGAL_VALUE);
    }
    int lock = word(pdu, 1) + 1;
    if (lock > latches.locks()) {
      return refuse(pdu, ILLEGAL_ADDRESS);
    }
    latches.energise(unit, lock, value == ON);
    return pdu;
  }

  private byte[] writeMany(byte[] pdu) {
    int count = word(pdu, 3);
    int bytes = (count + 7) / 8;
    if (count < 1
        || count > MOST_WRITTEN
        || pdu.length != HEAD + 1 + bytes
        || (pdu[HEAD] & 0xFF) != bytes) {
      return refuse(pdu, ILLEGAL_VALUE);
    }
    int address = word(pdu, 1);
    if (address + count > latches.locks()) {
      return refuse(pdu, ILLEGAL_ADDRESS);
    }
    for (int at = 0; at < count; at++) {
      boolean on = (pdu[HEAD + 1 + at / 8] >> at % 8 & 1) != 0;
      latches.energise(unit, address + at + 1, on);
    }
    return Arrays.copyOf(pdu, HEAD);
  }

  private static byte[] refuse(byte[] pdu, int code) {
    return new byte[] {(byte) (pdu[0] | EXCEPTION), (byte) code};
  }

  private static int word(byte[] pdu, int at) {
    return pdu.length < at + 2 ? 0 : (pdu[at] & 0xFF) << 8 | (pdu[at + 1] & 0xFF);
  }
}
