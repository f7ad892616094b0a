package vn.quay24.device.emulator.chip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.link.CardGoneException;

/**
 * The card's side of vpcd's framing (vsmartcard, {@code vpcd.c}): two bytes of length, then the
 * payload. A payload of one byte is a control word: 0 power off, 1 power on, 2 reset, 4 answer to
 * reset; anything longer is a command APDU. One thread at a time.
 */
final class VpcdChannel {
  private static final int POWER_OFF = 0;
  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int ANSWER_TO_RESET = 4;
  private static final int LENGTH_BYTES = 2;

  private final SocketChannel channel;
  private final boolean quickAcknowledge;
  private final ByteBuffer length = ByteBuffer.allocate(LENGTH_BYTES);

  /** The card that now lies in the field, if one does. */
  interface Field {
    @Nullable ContactlessCard card();

    /** The card left by itself. */
    void gone(ContactlessCard card) throws IOException;
  }

  VpcdChannel(SocketChannel channel) {
    this.channel = channel;
    quickAcknowledge = channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
  }

  /** Serves the far side until it hangs up. */
  void serve(Field field) throws IOException {
    while (true) {
      byte[] payload;
      try {
        payload = receive();
      } catch (EOFException e) {
        return;
      }
      if (payload.length == 1) {
        control(payload[0], field);
      } else if (payload.length > 1) {
        command(payload, field);
      }
    }
  }

  private void control(byte word, Field field) throws IOException {
    ContactlessCard card = field.card();
    switch (word) {
      case POWER_OFF, POWER_ON, RESET -> {
        if (card != null) {
          card.reset();
        }
      }
      case ANSWER_TO_RESET -> send(card == null ? new byte[0] : card.answerToReset());
      default -> {
        // not a word of this protocol: vpcd itself ignores it
      }
    }
  }

  private void command(byte[] command, Field field) throws IOException {
    ContactlessCard card = field.card();
    if (card == null) {
      send(new byte[0]);
      return;
    }
    try {
      Optional<byte[]> answer = card.exchange(command);
      if (answer.isPresent()) {
        send(card.equals(field.card()) ? answer.get() : new byte[0]);
      }
    } catch (CardGoneException e) {
      field.gone(card);
      send(new byte[0]);
    }
  }

  private byte[] receive() throws IOException {
    length.clear();
    fill(length);
    length.flip();
    ByteBuffer payload = ByteBuffer.allocate(length.getShort() & 0xFFFF);
    fill(payload);
    return payload.array();
  }

  private void fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the far side hung up");
      }
      if (quickAcknowledge) {
        // vpcd sends length and payload apart; a delayed acknowledgement costs 40 ms an APDU, and
        // the option wears off after each read.
        channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
      }
    }
  }

  private void send(byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(LENGTH_BYTES + payload.length);
    frame.putShort((short) payload.length).put(payload).flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }
}
