package vn.quay24.device.drivers.pcsc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * vpcd's frames over one connection: a length of two bytes, most significant first, and so many
 * bytes. One thread; every wait has a limit.
 */
final class FrameChannel implements Closeable {
  static final int MAX_PAYLOAD = 0xFFFF;
  private static final int HEADER = 2;

  private final SocketChannel channel;
  private final Selector selector;

  private FrameChannel(SocketChannel channel, Selector selector) {
    this.channel = channel;
    this.selector = selector;
  }

  static FrameChannel connect(SocketAddress address, Duration limit) throws IOException {
    boolean unix = address instanceof UnixDomainSocketAddress;
    SocketChannel channel =
        unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    FrameChannel opened = new FrameChannel(channel, Selector.open());
    try {
      channel.configureBlocking(false);
      if (!channel.connect(address)) {
        opened.await(SelectionKey.OP_CONNECT, System.nanoTime() + limit.toNanos());
        channel.finishConnect();
      }
      if (!unix) {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      }
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  void send(byte[] payload, Duration limit) throws IOException {
    if (payload.length > MAX_PAYLOAD) {
      throw new IOException("a frame of " + payload.length + " bytes");
    }
    ByteBuffer frame = ByteBuffer.allocate(HEADER + payload.length);
    frame.putShort((short) payload.length).put(payload).flip();
    long end = System.nanoTime() + limit.toNanos();
    while (frame.hasRemaining()) {
      if (channel.write(frame) == 0) {
        await(SelectionKey.OP_WRITE, end);
      }
    }
  }

  byte[] receive(Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    ByteBuffer header = fill(ByteBuffer.allocate(HEADER), end);
    return fill(ByteBuffer.allocate(Short.toUnsignedInt(header.getShort())), end).array();
  }

  private ByteBuffer fill(ByteBuffer buffer, long end) throws IOException {
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer);
      if (count < 0) {
        throw new EOFException("the reader hung up");
      }
      if (count == 0) {
        acknowledgeAtOnce();
        await(SelectionKey.OP_READ, end);
      }
    }
    return buffer.flip();
  }

  /**
   * A peer that writes length and payload apart waits for our acknowledgement in between (Nagle's
   * algorithm against delayed acknowledgement): 40 ms for each APDU. The option does not last.
   */
  private void acknowledgeAtOnce() throws IOException {
    if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
      channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  private void await(int operation, long end) throws IOException {
    SelectionKey key = channel.register(selector, operation);
    long millis = (end - System.nanoTime() + 999_999) / 1_000_000;
    if (millis <= 0 || (selector.select(millis) == 0 && System.nanoTime() >= end)) {
      throw new LinkTimeoutException("no answer within the limit");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    selector.selectedKeys().remove(key);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    selector.close();
  }
}
