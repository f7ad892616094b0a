package vn.quay24.device.drivers.modbus;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.quay24.device.drivers.bus.Bytes;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Manners;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.locker.LockAddress;

/**
 * Outputs of Modbus units, read in rows and switched one at a time (Modbus Application Protocol
 * V1.1b3 §6.1, §6.5).
 *
 * @param framing how requests travel
 */
public record Coils(Framing framing) implements Manners {
  private static final int READ_COILS = 0x01;
  private static final int WRITE_SINGLE_COIL = 0x05;
  private static final int ON = 0xFF00;

  /**
   * One coil.
   *
   * @param unit 1 to 247
   * @param address protocol address, from 0
   */
  public record Coil(int unit, int address) {

    /** For people, and to compare tables: {@code coil 3 of unit 1}. */
    @Override
    public String toString() {
      return "coil " + address + " of unit " + unit;
    }
  }

  /** Switches a coil; the answer repeats the request. */
  public Message write(String name, Coil coil, boolean on) {
    byte[] pdu = pdu(WRITE_SINGLE_COIL, coil.address(), on ? ON : 0);
    return writing(name, coil.unit(), pdu, pdu);
  }

  /**
   * Reads coils that lie in a row.
   *
   * @param count 1 to 255; the answer tells the first as the hook of lock 1, and so on
   */
  public Message read(String name, Coil first, int count) {
    int bytes = (count + 7) / 8;
    return new Request(
        new Request.Form(
            name,
            first.unit(),
            pdu(READ_COILS, first.address(), count),
            2 + bytes,
            heard ->
                heard[1] == (byte) bytes
                    ? Optional.of(new Inputs(bits(heard, first.unit(), count), Map.of()))
                    : Optional.empty()),
        framing);
  }

  private static Map<LockAddress, Boolean> bits(byte[] pdu, int unit, int count) {
    Map<LockAddress, Boolean> bits = new TreeMap<>();
    for (int at = 0; at < count; at++) {
      bits.put(new LockAddress(unit, at + 1), (pdu[2 + at / 8] >> at % 8 & 1) != 0);
    }
    return bits;
  }

  /** Switches what a PDU says; the answer is known beforehand. */
  public Message writing(String name, int unit, byte[] pdu, byte[] answer) {
    return new Request(
        new Request.Form(
            name,
            unit,
            pdu,
            answer.length,
            heard -> Arrays.equals(heard, answer) ? Optional.of(Inputs.none()) : Optional.empty()),
        framing);
  }

  /** Function, address and value or quantity. */
  public static byte[] pdu(int function, int address, int value) {
    return Bytes.of(function, address >> 8, address, value >> 8, value);
  }

  @Override
  public Duration silence() {
    return framing.silence();
  }

  @Override
  public boolean marksAnswers() {
    return framing.marksAnswers();
  }
}
