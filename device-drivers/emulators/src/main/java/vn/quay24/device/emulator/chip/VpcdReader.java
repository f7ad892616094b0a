package vn.quay24.device.emulator.chip;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A contactless reader with its cable. The driver connects to it and speaks vpcd's framing; without
 * a card in the field the answer to reset, and every answer, has length 0. Drivers may come, vanish
 * and come again. Safe for use by several threads.
 */
public final class VpcdReader implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(VpcdReader.class.getName());

  private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();
  private final VpcdChannel.Field field = new Antenna();
  private SocketAddress address;
  private @Nullable ServerSocketChannel server;
  private volatile @Nullable ContactlessCard card;

  private VpcdReader(SocketAddress address) {
    this.address = address;
  }

  /**
   * A plugged-in reader without a card.
   *
   * @param address a Unix-domain socket (a file left over is replaced), or a TCP address; port 0
   *     takes any free port
   */
  public static VpcdReader listen(SocketAddress address) throws IOException {
    VpcdReader reader = new VpcdReader(address);
    reader.plug();
    return reader;
  }

  /** Where drivers connect. */
  public synchronized SocketAddress address() {
    return address;
  }

  /** As the device file names it: {@code vpcd:unix:/path} or {@code vpcd:tcp:host:port}. */
  public synchronized String link() {
    return switch (address) {
      case InetSocketAddress tcp -> "vpcd:tcp:" + tcp.getHostString() + ":" + tcp.getPort();
      default -> "vpcd:unix:" + address;
    };
  }

  /** Lays a card down; one that lies there already is taken away first. */
  public void lay(ContactlessCard newCard) {
    newCard.reset();
    card = newCard;
  }

  /** Takes the card away, if there is one. */
  public synchronized Optional<ContactlessCard> take() {
    Optional<ContactlessCard> taken = card();
    card = null;
    return taken;
  }

  /** The card that lies in the field. */
  public Optional<ContactlessCard> card() {
    return Optional.ofNullable(card);
  }

  /** Pulls the cable: connections break, and nobody answers any more. */
  public synchronized void unplug() throws IOException {
    if (server != null) {
      server.close();
      server = null;
      if (address instanceof UnixDomainSocketAddress unix) {
        Files.deleteIfExists(unix.getPath());
      }
    }
    for (SocketChannel connection : connections) {
      connection.close();
    }
  }

  /** Puts the cable back, at the same address. */
  public synchronized void plug() throws IOException {
    if (server != null) {
      return;
    }
    ServerSocketChannel listening = open(address);
    server = listening;
    address = listening.getLocalAddress();
    Thread.ofPlatform().daemon().name("card-reader-accept").start(() -> accept(listening));
  }

  public synchronized boolean plugged() {
    return server != null;
  }

  private static ServerSocketChannel open(SocketAddress address) throws IOException {
    if (address instanceof UnixDomainSocketAddress unix) {
      Files.deleteIfExists(unix.getPath());
      return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(unix);
    }
    return ServerSocketChannel.open().bind(address);
  }

  private void accept(ServerSocketChannel listening) {
    while (listening.isOpen()) {
      try {
        SocketChannel connection = listening.accept();
        connections.add(connection);
        Thread.ofVirtual().name("card-reader-link").start(() -> serve(connection));
      } catch (IOException e) {
        if (listening.isOpen()) {
          LOG.log(Level.WARNING, "the emulated card reader cannot accept a driver", e);
        }
      }
    }
  }

  private void serve(SocketChannel connection) {
    try (connection) {
      new VpcdChannel(connection).serve(field);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a driver left the emulated card reader", e);
    } finally {
      connections.remove(connection);
    }
  }

  @Override
  public void close() throws IOException {
    unplug();
  }

  private final class Antenna implements VpcdChannel.Field {
    @Override
    public @Nullable ContactlessCard card() {
      return card;
    }

    @Override
    public void gone(ContactlessCard leaving) {
      if (leaving.equals(card)) {
        take();
      }
    }
  }
}
