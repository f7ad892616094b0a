package vn.quay24.agent.local;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.local.LocalMessage;

/**
 * Listens on a Unix-domain socket for the app. One app at a time: a newer connection replaces the
 * older one, since the app may have been killed. Threads: {@code local-accept} and one {@code
 * local-app} per connection.
 */
public final class AppChannel implements AutoCloseable {
  /** Longest line, in bytes. */
  private static final int MAX_LINE = 1024 * 1024;

  private static final Logger LOG = System.getLogger(AppChannel.class.getName());

  private final ServerSocketChannel server;
  private final Listener listener;
  private final Object lock = new Object();
  private Optional<SocketChannel> app = Optional.empty(); // guarded by lock

  /** Hears of the app, from the channel's threads; must be quick. */
  public interface Listener {
    void connected();

    void said(LocalMessage message);

    void gone();
  }

  private AppChannel(ServerSocketChannel server, Listener listener) {
    this.server = server;
    this.listener = listener;
  }

  /** Starts listening; only this user and group may connect. */
  public static AppChannel listen(Path socket, Listener listener) throws IOException {
    Path folder = socket.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw----"));
    AppChannel channel = new AppChannel(server, listener);
    Thread.ofPlatform().name("local-accept").daemon().start(channel::accept);
    return channel;
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel next = server.accept();
        synchronized (lock) {
          app.ifPresent(AppChannel::closeQuietly);
          app = Optional.of(next);
        }
        Thread.ofPlatform().name("local-app").daemon().start(() -> serve(next));
      } catch (IOException e) {
        if (server.isOpen()) {
          LOG.log(Level.WARNING, "the local socket refused a connection", e);
        }
      }
    }
  }

  private void serve(SocketChannel channel) {
    listener.connected();
    try (InputStream in = new BufferedInputStream(Channels.newInputStream(channel))) {
      for (Optional<byte[]> line = line(in); line.isPresent(); line = line(in)) {
        hear(line.get());
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the app hung up", e);
    }
    boolean current;
    synchronized (lock) {
      current = app.filter(channel::equals).isPresent();
      if (current) {
        app = Optional.empty();
      }
    }
    if (current) {
      listener.gone();
    }
  }

  private void hear(byte[] line) {
    try {
      listener.said(Wire.read(line, LocalMessage.class));
    } catch (MalformedMessageException e) {
      LOG.log(Level.WARNING, "the app said something that is no message: {0}", e.getMessage());
    }
  }

  private static Optional<byte[]> line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return Optional.of(line.toByteArray());
      }
      if (line.size() == MAX_LINE) {
        throw new IOException("a line is longer than " + MAX_LINE + " bytes");
      }
      line.write(next);
    }
    return Optional.empty();
  }

  /** Tells the app, when it is there; it is told again after it comes back. */
  public void tell(LocalMessage message) {
    byte[] json = Wire.write(message);
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    synchronized (lock) {
      if (app.isEmpty()) {
        return;
      }
      try {
        while (line.hasRemaining()) {
          app.get().write(line);
        }
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "the app did not hear", e);
        app.ifPresent(AppChannel::closeQuietly);
      }
    }
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing the local socket", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (lock) {
      app.ifPresent(AppChannel::closeQuietly);
    }
  }
}
