package vn.quay24.distribution.demo.mirror;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bench's end of the mirror: takes the kiosk's pictures, sends touches. The app may come and
 * go; the newest connection counts. Its thread {@code mirror} reads.
 */
public final class ScreenSocket implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ScreenSocket.class.getName());

  private final ServerSocketChannel listening;
  private final List<Consumer<Screen>> watchers = new CopyOnWriteArrayList<>();
  private volatile Screen latest = Screen.DARK;
  private volatile Optional<SocketChannel> app = Optional.empty();
  private volatile List<Screen.Text> texts = List.of();

  private ScreenSocket(ServerSocketChannel listening) {
    this.listening = listening;
  }

  /** Listens at this path; a socket left over is replaced. */
  public static ScreenSocket listen(Path path) throws IOException {
    Files.deleteIfExists(path);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    channel.bind(UnixDomainSocketAddress.of(path));
    ScreenSocket socket = new ScreenSocket(channel);
    Thread.ofPlatform().name("mirror").daemon(true).start(socket::accept);
    return socket;
  }

  /** Calls the watcher with every picture, from the mirror's thread; it must be quick. */
  public void watch(Consumer<Screen> watcher) {
    watchers.add(watcher);
  }

  /** The picture that the kiosk shows now; dark while no app is there. */
  public Screen screen() {
    return latest;
  }

  /**
   * Sends one message of the mirror protocol.
   *
   * @return whether an app is there to take it
   */
  public boolean send(Object message) {
    byte[] json = JsonMapper.shared().writeValueAsBytes(message);
    ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    return app.map(channel -> write(channel, line)).orElse(false);
  }

  private synchronized boolean write(SocketChannel channel, ByteBuffer line) {
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      return true;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the app is gone: {0}", e.getMessage());
      return false;
    }
  }

  private void accept() {
    while (listening.isOpen()) {
      try (SocketChannel channel = listening.accept()) {
        app = Optional.of(channel);
        read(channel);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "the mirror went dark: {0}", e.getMessage());
      }
      app = Optional.empty();
      show(new Screen(latest.number() + 1, new byte[0], List.of()));
    }
  }

  private void read(SocketChannel channel) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    while (true) {
      Packet packet = Packet.readFrom(in);
      switch (packet.kind()) {
        case Packet.TEXTS -> texts = parse(packet.bytes());
        case Packet.FRAME -> show(new Screen(latest.number() + 1, packet.bytes(), texts));
        default -> throw new IOException("unknown packet");
      }
    }
  }

  private static List<Screen.Text> parse(byte[] json) throws IOException {
    try {
      return JsonMapper.shared()
          .readValue(new String(json, StandardCharsets.UTF_8), new TypeReference<>() {});
    } catch (JacksonException e) {
      throw new IOException("texts are not as they should be", e);
    }
  }

  private void show(Screen screen) {
    latest = screen;
    watchers.forEach(watcher -> watcher.accept(screen));
  }

  @Override
  public void close() {
    try {
      listening.close();
      Optional<SocketChannel> open = app;
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing the mirror: {0}", e.getMessage());
    }
  }
}
