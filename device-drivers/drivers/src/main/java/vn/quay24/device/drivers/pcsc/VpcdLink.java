package vn.quay24.device.drivers.pcsc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.CardGoneException;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * A reader that speaks vpcd's framing over a socket. This end is the reader's driver (it sends
 * commands), the other listens. A payload of one byte is a control: 0 power off, 1 power on, 2
 * reset, 4 send the answer to reset. An empty answer means that no card lies there (any more).
 */
public final class VpcdLink implements ApduLink {
  private static final Logger LOG = System.getLogger(VpcdLink.class.getName());
  private static final Duration READER_LIMIT = Duration.ofSeconds(2);
  private static final byte[] POWER_OFF = {0};
  private static final byte[] POWER_ON = {1};
  private static final byte[] RESET = {2};
  private static final byte[] ANSWER_TO_RESET = {4};
  private static final int SHORTEST_ANSWER = 2;

  private final SocketAddress address;
  private volatile @Nullable FrameChannel connection;
  private boolean powered;
  private volatile boolean closed;

  /** Makes the link; connects on first use, and again whenever the connection is lost. */
  public VpcdLink(SocketAddress address) {
    this.address = address;
  }

  @Override
  public boolean cardPresent() throws IOException {
    try {
      return exchange(ANSWER_TO_RESET, READER_LIMIT).length > 0;
    } catch (LinkTimeoutException e) {
      throw closed("the reader does not answer", e);
    }
  }

  @Override
  public byte[] reset() throws IOException {
    send(powered ? RESET : POWER_ON);
    powered = true;
    byte[] answer = exchange(ANSWER_TO_RESET, READER_LIMIT);
    if (answer.length == 0) {
      throw new CardGoneException("no card in the field");
    }
    return answer;
  }

  @Override
  public byte[] transmit(byte[] command, Duration limit) throws IOException {
    byte[] answer = exchange(command, limit);
    if (answer.length == 0) {
      throw new CardGoneException("the card left the field");
    }
    if (answer.length < SHORTEST_ANSWER) {
      throw new IOException("an answer of " + answer.length + " bytes");
    }
    return answer;
  }

  @Override
  public void endSession() {
    if (powered) {
      powered = false;
      try {
        send(POWER_OFF);
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "the reader was gone at the end of the session", e);
      }
    }
  }

  private byte[] exchange(byte[] payload, Duration limit) throws IOException {
    send(payload);
    try {
      return connected().receive(limit);
    } catch (LinkTimeoutException | InterruptedIOException | ClosedByInterruptException e) {
      disconnect(); // a late answer would be taken for the next one
      throw e;
    } catch (IOException e) {
      throw closed("the reader hung up", e);
    }
  }

  private void send(byte[] payload) throws IOException {
    try {
      connected().send(payload, READER_LIMIT);
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      disconnect();
      throw e;
    } catch (IOException e) {
      throw closed("the reader is away", e);
    }
  }

  private FrameChannel connected() throws IOException {
    FrameChannel known = connection;
    if (closed) {
      throw new LinkClosedException("the link is closed");
    }
    if (known == null) {
      known = FrameChannel.connect(address, READER_LIMIT);
      connection = known;
    }
    return known;
  }

  private LinkClosedException closed(String message, IOException cause) {
    disconnect();
    LinkClosedException closed = new LinkClosedException(message);
    closed.initCause(cause);
    return closed;
  }

  private void disconnect() {
    FrameChannel known = connection;
    connection = null;
    powered = false;
    if (known != null) {
      try {
        known.close();
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "closing", e);
      }
    }
  }

  /** May be called from another thread: what waits there ends. */
  @Override
  public void close() {
    endSession();
    closed = true;
    disconnect();
  }
}
