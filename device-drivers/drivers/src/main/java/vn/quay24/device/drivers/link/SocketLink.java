package vn.quay24.device.drivers.link;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * A stream socket. Waits on a selector, because a Unix-domain channel has no read timeout; an
 * interrupt ends a wait with {@link InterruptedIOException}.
 */
public final class SocketLink implements ByteLink {
  private static final System.Logger LOG = System.getLogger(SocketLink.class.getName());
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(5); // without any progress

  /**
   * A serial server that lost its power says nothing: a line that is idle is probed after so many
   * seconds, again after so many, and given up after so many probes (tcp(7)).
   */
  private static final int PROBED_AFTER = 10;

  private static final int PROBED_AGAIN_AFTER = 5;
  private static final int MOST_PROBES = 3;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;

  private SocketLink(SocketChannel channel, Selector selector) throws IOException {
    this.channel = channel;
    this.selector = selector;
    this.key = channel.register(selector, 0);
  }

  /** Connects, or fails within two seconds. */
  public static SocketLink connect(LinkAddress.Tcp tcp) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      probeWhenIdle(channel);
      channel.configureBlocking(false);
      return connect(channel, new InetSocketAddress(tcp.host(), tcp.port()), tcp.toString());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void probeWhenIdle(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
      channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, PROBED_AFTER);
      channel.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, PROBED_AGAIN_AFTER);
      channel.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, MOST_PROBES);
    }
  }

  /** Connects, or fails at once. */
  public static SocketLink connect(LinkAddress.Unix unix) throws IOException {
    if (!Files.exists(unix.path())) {
      throw new NoSuchFileException(unix.path().toString());
    }
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(unix.path());
    SocketChannel channel = SocketChannel.open(address);
    try {
      channel.configureBlocking(false);
      return new SocketLink(channel, Selector.open());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static SocketLink connect(SocketChannel channel, SocketAddress address, String name)
      throws IOException {
    if (address instanceof InetSocketAddress host && host.isUnresolved()) {
      throw new IOException(name + ": host name not known");
    }
    SocketLink link = new SocketLink(channel, Selector.open());
    boolean connected = false;
    try {
      if (!channel.connect(address)) {
        if (!link.await(SelectionKey.OP_CONNECT, Deadline.in(CONNECT_LIMIT))) {
          throw new IOException(name + ": no answer within " + CONNECT_LIMIT);
        }
        channel.finishConnect();
      }
      connected = true;
      return link;
    } finally {
      if (!connected) {
        link.close(); // with its selector, which holds three descriptors
      }
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      if (channel.write(rest) == 0 && !await(SelectionKey.OP_WRITE, Deadline.in(WRITE_LIMIT))) {
        throw new LinkTimeoutException("the far side takes no bytes for " + WRITE_LIMIT);
      }
    }
  }

  /** A socket forgets nothing but with its connection. */
  @Override
  public void dropUnsent() throws IOException {
    if (channel.getLocalAddress() instanceof InetSocketAddress) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    close();
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    Deadline deadline = Deadline.in(limit);
    ByteBuffer buffer = ByteBuffer.allocate(max);
    while (true) {
      int count = channel.read(buffer);
      if (count < 0) {
        throw new LinkClosedException("the far side hung up");
      }
      if (count > 0) {
        byte[] bytes = new byte[count];
        buffer.flip().get(bytes);
        return bytes;
      }
      if (!await(SelectionKey.OP_READ, deadline)) {
        return new byte[0];
      }
    }
  }

  /** Whether the channel became ready before the deadline. */
  private boolean await(int operation, Deadline deadline) throws IOException {
    try {
      key.interestOps(operation);
      while (!deadline.passed()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("interrupted while waiting for the far side");
        }
        // select(0) would wait for ever
        if (selector.select(_ -> {}, Math.max(1, deadline.left().toMillis())) > 0) {
          return true;
        }
      }
      return false;
    } catch (ClosedSelectorException | CancelledKeyException e) {
      throw new LinkClosedException("closed on this side");
    }
  }

  @Override
  public void close() {
    try (selector) {
      channel.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing a socket", e);
    }
  }
}
