package vn.quay24.distribution.demo.mirror;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.kiosk.screen.mirror.Frame;
import vn.quay24.kiosk.screen.mirror.Mirror;
import vn.quay24.kiosk.screen.mirror.ScreenText;

/**
 * The app's end of the mirror: shows the scene to the bench and passes touches on. Runs on a thread
 * of its own until the process ends; a bench that went away is waited for.
 */
public final class MirrorConnection {
  private static final System.Logger LOG = System.getLogger(MirrorConnection.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Mirror mirror;
  private final Path socket;

  public MirrorConnection(Mirror mirror, Path socket) {
    this.mirror = mirror;
    this.socket = socket;
  }

  /** Starts the thread {@code mirror-connection}. */
  public void start() {
    Thread.ofPlatform().name("mirror-connection").daemon(true).start(this::keepConnected);
  }

  private void keepConnected() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
          serve(channel);
        } catch (IOException e) {
          LOG.log(System.Logger.Level.DEBUG, "no bench: {0}", e.getMessage());
        }
        mirror.unwatch();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(SocketChannel channel) throws IOException {
    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
    Sender sender = new Sender(out, channel);
    mirror.watch(sender::send);
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      act(line);
    }
  }

  private void act(String line) throws IOException {
    try {
      JsonNode message = JsonMapper.shared().readTree(line);
      switch (message.path("type").asString("")) {
        case "pointer" ->
            mirror.pointer(
                Mirror.Pointer.valueOf(message.path("kind").asString("").toUpperCase(Locale.ROOT)),
                message.path("x").asDouble(),
                message.path("y").asDouble());
        case "key" -> mirror.key(message.path("text").asString(""));
        default -> throw new IOException("unknown message");
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("not a message of the mirror", e);
    }
  }

  /** Writes frames on the mirror's thread; the texts only when they changed. */
  private static final class Sender {
    private final DataOutputStream out;
    private final SocketChannel channel;
    private final JpegPicture picture = new JpegPicture();
    private List<ScreenText> sent = List.of();

    Sender(DataOutputStream out, SocketChannel channel) {
      this.out = out;
      this.channel = channel;
    }

    void send(Frame frame) {
      if (!channel.isOpen()) {
        return;
      }
      try {
        if (!frame.texts().equals(sent)) {
          new Packet(Packet.TEXTS, JsonMapper.shared().writeValueAsBytes(frame.texts()))
              .writeTo(out);
          sent = frame.texts();
        }
        new Packet(Packet.FRAME, picture.encode(frame)).writeTo(out);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "the bench is gone: {0}", e.getMessage());
      }
    }
  }
}
