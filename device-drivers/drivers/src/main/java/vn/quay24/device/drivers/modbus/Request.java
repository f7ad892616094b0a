package vn.quay24.device.drivers.modbus;

import java.util.Arrays;
import java.util.Optional;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;

/** One request, its answer, and the exception in the answer's place. */
public final class Request implements Message {
  private static final int EXCEPTION = 0x80;
  private static final int EXCEPTION_LENGTH = 2;

  private final Form form;
  private final Framing framing;
  private final Framing.Envelope envelope;

  /**
   * What is asked.
   *
   * @param length of the answer's PDU
   */
  public record Form(String name, int unit, byte[] pdu, int length, Reading reading) {}

  /** What a PDU of the right length says; empty when it does not answer the request. */
  @FunctionalInterface
  public interface Reading {
    Optional<Inputs> of(byte[] pdu);
  }

  /** For the units behind one framing. */
  public Request(Form form, Framing framing) {
    this.form = form;
    this.framing = framing;
    this.envelope = framing.envelope(form.unit());
  }

  @Override
  public String name() {
    return form.name();
  }

  @Override
  public byte[] frame() {
    return envelope.wrap(form.pdu());
  }

  @Override
  public Message again() {
    return new Request(form, framing);
  }

  @Override
  public boolean isLate(byte[] received) {
    return envelope.isLate(received);
  }

  @Override
  public Heard hear(byte[] received) {
    for (int from = 0; from < received.length; from++) {
      int at = from;
      Optional<Heard> heard = answer(received, from).or(() -> exception(received, at));
      if (heard.isPresent()) {
        return heard.get();
      }
    }
    return new Heard.Nothing();
  }

  private Optional<Heard> answer(byte[] received, int from) {
    if (!envelope.holds(received, from, form.length())) {
      return Optional.empty();
    }
    byte[] pdu = pdu(received, from, form.length());
    int end = from + envelope.head() + form.length() + envelope.tail();
    return pdu[0] == form.pdu()[0]
        ? form.reading().of(pdu).map(inputs -> new Heard.Told(inputs, from, end))
        : Optional.empty();
  }

  private Optional<Heard> exception(byte[] received, int from) {
    if (!envelope.holds(received, from, EXCEPTION_LENGTH)) {
      return Optional.empty();
    }
    byte[] pdu = pdu(received, from, EXCEPTION_LENGTH);
    int code = pdu[1] & 0xFF;
    return pdu[0] == (byte) (form.pdu()[0] | EXCEPTION)
        ? Optional.of(new Heard.Refused(ExceptionCode.words(code), ExceptionCode.passes(code)))
        : Optional.empty();
  }

  private byte[] pdu(byte[] received, int from, int length) {
    int begin = from + envelope.head();
    return Arrays.copyOfRange(received, begin, begin + length);
  }
}
