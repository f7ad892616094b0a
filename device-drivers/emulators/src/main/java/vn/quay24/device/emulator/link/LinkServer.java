package vn.quay24.device.emulator.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Lets drivers of other processes reach emulated hardware over a socket, one at a time: the newest
 * connection has the line. While the hardware is not plugged in, nothing listens.
 */
public final class LinkServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LinkServer.class.getName());

  private final EmulatedLine hardware;
  private final String name;
  private SocketAddress address;
  private @Nullable ServerSocketChannel server;
  private boolean closed;

  private LinkServer(EmulatedLine hardware, String name, SocketAddress address) {
    this.hardware = hardware;
    this.name = name;
    this.address = address;
  }

  /**
   * Begins to listen.
   *
   * @param name for threads and logs, for example {@code printer}
   * @param address a Unix-domain socket (a file left over is replaced), or TCP; port 0 takes any
   */
  public static LinkServer start(EmulatedLine hardware, String name, SocketAddress address)
      throws IOException {
    LinkServer server = new LinkServer(hardware, name, address);
    server.follow(hardware.plugged());
    hardware.watch(server::plugChanged);
    return server;
  }

  /** As the device file names it: {@code unix:/path} or {@code tcp:host:port}. */
  public synchronized String link() {
    return switch (address) {
      case InetSocketAddress tcp -> "tcp:" + tcp.getHostString() + ":" + tcp.getPort();
      default -> "unix:" + address;
    };
  }

  private void plugChanged(boolean plugged) {
    try {
      follow(plugged);
    } catch (IOException e) {
      throw new UncheckedIOException("the emulated " + name + " cannot listen again", e);
    }
  }

  private synchronized void follow(boolean plugged) throws IOException {
    if (plugged && server == null && !closed) {
      ServerSocketChannel listening = open();
      server = listening;
      address = listening.getLocalAddress();
      Thread.ofPlatform().daemon().name(name + "-accept").start(() -> accept(listening));
    } else if (!plugged && server != null) {
      server.close();
      server = null;
      deleteFile();
    }
  }

  private ServerSocketChannel open() throws IOException {
    if (address instanceof UnixDomainSocketAddress unix) {
      Files.deleteIfExists(unix.getPath());
      return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(unix);
    }
    return ServerSocketChannel.open().bind(address);
  }

  private void accept(ServerSocketChannel listening) {
    while (listening.isOpen()) {
      try {
        SocketWire.serve(listening.accept(), hardware, name);
      } catch (IOException e) {
        if (listening.isOpen()) {
          LOG.log(Level.WARNING, "the emulated " + name + " cannot accept a driver", e);
        }
      }
    }
  }

  private void deleteFile() throws IOException {
    if (address instanceof UnixDomainSocketAddress unix) {
      Files.deleteIfExists(unix.getPath());
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
    }
    follow(false);
    hardware.dropDriver();
  }
}
