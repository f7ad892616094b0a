package vn.quay24.benchmark.card;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

/** Takes the peer's commands to the emulated reader: a length of two bytes, then the payload. */
final class PlainCardService extends CardService implements AutoCloseable {
  private static final byte[] POWER_ON = {1};
  private static final byte[] POWER_OFF = {0};
  private static final byte[] ANSWER_TO_RESET = {4};

  private final SocketChannel cable;
  private long waited; // nanoseconds

  PlainCardService(UnixDomainSocketAddress reader) throws IOException {
    cable = SocketChannel.open(reader);
    send(POWER_ON);
  }

  @Override
  public void open() {
    state = SESSION_STARTED_STATE;
  }

  @Override
  public boolean isOpen() {
    return state == SESSION_STARTED_STATE;
  }

  @Override
  public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
    long start = System.nanoTime();
    try {
      send(command.getBytes());
      byte[] answer = frame();
      waited += System.nanoTime() - start;
      return new ResponseAPDU(answer);
    } catch (IOException e) {
      throw new CardServiceException("the cable broke", e);
    }
  }

  /** In all its transmissions. */
  Duration waited() {
    return Duration.ofNanos(waited);
  }

  private void send(byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(2 + payload.length);
    frame.putShort((short) payload.length).put(payload).flip();
    while (frame.hasRemaining()) {
      cable.write(frame);
    }
  }

  private byte[] frame() throws IOException {
    return receive(Short.toUnsignedInt(ByteBuffer.wrap(receive(Short.BYTES)).getShort()));
  }

  private byte[] receive(int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (cable.read(buffer) < 0) {
        throw new EOFException("the reader hung up");
      }
    }
    return buffer.array();
  }

  @Override
  public byte[] getATR() {
    return new byte[0];
  }

  @Override
  public boolean isConnectionLost(Exception exception) {
    return !cable.isConnected();
  }

  /** Returns when the card is off, or a late reset would meet the next reading. */
  @Override
  public void close() {
    state = SESSION_STOPPED_STATE;
    try {
      send(POWER_OFF);
      send(ANSWER_TO_RESET);
      byte[] answer = frame();
      if (answer.length == 0) {
        throw new IOException("the card is gone");
      }
      cable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
