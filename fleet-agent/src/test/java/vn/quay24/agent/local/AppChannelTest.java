package vn.quay24.agent.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.protocol.local.LocalMessage;

class AppChannelTest {
  @TempDir Path folder;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private Path socket;
  private AppChannel channel;

  @BeforeEach
  void listen() throws IOException {
    socket = folder.resolve("agent.sock");
    channel = AppChannel.listen(socket, new Heard(heard));
  }

  @AfterEach
  void close() throws IOException {
    channel.close();
  }

  @Test
  void bothSidesHearEachOther() throws Exception {
    try (SocketChannel app = connect()) {
      assertEquals("connected", next());
      write(app, "{\"type\":\"ping\"}\n");
      assertEquals("Ping[]", next());

      channel.tell(new LocalMessage.ReleaseReady(3, "a"));

      assertEquals(
          "{\"type\":\"releaseReady\",\"release\":3,\"slot\":\"a\"}",
          new BufferedReader(
                  new InputStreamReader(Channels.newInputStream(app), StandardCharsets.UTF_8))
              .readLine());
    }
    assertEquals("gone", next());
  }

  @Test
  void nonsenseIsPassedOver() throws Exception {
    try (SocketChannel app = connect()) {
      assertEquals("connected", next());
      write(app, "open all doors\n{\"type\":\"ping\"}\n");

      assertEquals("Ping[]", next());
    }
  }

  @Test
  void aRestartedAppReplacesTheOneBefore() throws Exception {
    try (SocketChannel killed = connect()) {
      assertEquals("connected", next());
      try (SocketChannel restarted = connect()) {
        assertEquals("connected", next());
        write(restarted, "{\"type\":\"ping\"}\n");
        assertEquals("Ping[]", next());
        assertEquals(-1, killed.read(ByteBuffer.allocate(1)));
      }
      assertEquals("gone", next());
    }
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(socket));
  }

  private static void write(SocketChannel app, String text) throws IOException {
    app.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
  }

  private record Heard(BlockingQueue<String> events) implements AppChannel.Listener {
    @Override
    public void connected() {
      events.add("connected");
    }

    @Override
    public void said(LocalMessage message) {
      events.add(message.toString());
    }

    @Override
    public void gone() {
      events.add("gone");
    }
  }
}
