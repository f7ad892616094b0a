package vn.quay24.device.emulator.replay;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What was sent, and what came of it.
 *
 * @param request empty when the hardware spoke by itself
 */
record Exchange(byte[] request, byte[] answer) {
  private static final long UNASKED_AFTER_MICROS = 1_000_000;
  private static final int SHOWN = 32;

  /**
   * A recording in exchanges. What comes more than a second after the driver said anything, it says
   * by itself.
   */
  static List<Exchange> of(Recording recording) {
    List<Exchange> exchanges = new ArrayList<>();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    long last = Long.MIN_VALUE / 2;
    for (Recording.Event event : recording.events()) {
      boolean again = event instanceof Recording.Sent && came.size() > 0;
      boolean unasked =
          event instanceof Recording.Came
              && event.micros() - last > UNASKED_AFTER_MICROS
              && sent.size() + came.size() > 0;
      if (again || unasked) {
        exchanges.add(taken(sent, came));
      }
      switch (event) {
        case Recording.Sent(long micros, byte[] bytes) -> {
          sent.writeBytes(bytes);
          last = micros;
        }
        case Recording.Came(long micros, byte[] bytes) -> {
          came.writeBytes(bytes);
          last = micros;
        }
        case Recording.Note _ -> {}
      }
    }
    if (sent.size() + came.size() > 0) {
      exchanges.add(taken(sent, came));
    }
    return exchanges;
  }

  private static Exchange taken(ByteArrayOutputStream sent, ByteArrayOutputStream came) {
    Exchange exchange = new Exchange(sent.toByteArray(), came.toByteArray());
    sent.reset();
    came.reset();
    return exchange;
  }

  boolean unasked() {
    return request.length == 0;
  }

  boolean asksLike(Exchange other) {
    return Arrays.equals(request, other.request);
  }

  /** Whether these bytes begin with the whole request. */
  boolean isAskedBy(byte[] sent) {
    return sent.length >= request.length
        && Arrays.equals(request, 0, request.length, sent, 0, request.length);
  }

  /** Whether these bytes are the beginning of the request. */
  boolean mayBecome(byte[] sent) {
    return sent.length < request.length
        && Arrays.equals(request, 0, sent.length, sent, 0, sent.length);
  }

  /** The beginning of some bytes, for a message. */
  static String shown(byte[] bytes) {
    String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
    return bytes.length > SHOWN ? hex + " … (" + bytes.length + " bytes)" : hex;
  }
}
