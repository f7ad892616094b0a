package vn.quay24.kiosk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.local.LocalMessage;

/** Against the agent's side of a real socket. */
class AgentLinkTest {
  @TempDir Path folder;

  private final AtomicInteger waiting = new AtomicInteger();
  private final BlockingQueue<LocalMessage> heard = new LinkedBlockingQueue<>();
  private ServerSocketChannel agent;
  private AgentLink link;

  @BeforeEach
  void listen() throws IOException {
    agent = listening();
    link =
        new AgentLink(
            folder.resolve("agent.sock"),
            new LocalMessage.Hello(1, 42, "test"),
            () ->
                new LocalMessage.AppReport(
                    HealthReport.Service.IN_SERVICE, 1, waiting.get(), 0, List.of()),
            heard::add);
    link.start();
  }

  private ServerSocketChannel listening() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve("agent.sock")));
    return server;
  }

  @AfterEach
  void close() throws IOException {
    link.close();
    agent.close();
  }

  @Test
  void whoConnectsIsToldWhoSpeaksAndHowItIs() throws Exception {
    try (SocketChannel app = agent.accept();
        BufferedReader lines = lines(app)) {
      assertInstanceOf(LocalMessage.Hello.class, next(lines));
      assertInstanceOf(LocalMessage.AppReport.class, next(lines));
    }
  }

  @Test
  void aChangeIsToldAtOnceAsItIsByThen() throws Exception {
    try (SocketChannel app = agent.accept();
        BufferedReader lines = lines(app)) {
      next(lines);
      next(lines);
      waiting.set(3);

      link.changed();

      assertEquals(3, assertInstanceOf(LocalMessage.AppReport.class, next(lines)).outbox());
    }
  }

  @Test
  void anAgentThatDoesNotReadBlocksNobody() throws Exception {
    try (SocketChannel _ = agent.accept()) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            for (int i = 0; i < 5_000; i++) {
              link.tell(new LocalMessage.ReleaseLoaded(i, true, "a long reason ".repeat(20)));
              link.changed();
            }
          });
    }
  }

  @Test
  void anAgentThatComesBackIsGreetedAnew() throws Exception {
    try (SocketChannel app = agent.accept();
        BufferedReader lines = lines(app)) {
      next(lines);
    }
    agent.close();
    Files.delete(folder.resolve("agent.sock"));
    agent = listening();

    try (SocketChannel app = agent.accept();
        BufferedReader lines = lines(app)) {
      assertInstanceOf(LocalMessage.Hello.class, next(lines));
    }
  }

  @Test
  void whatTheAgentSaysIsHeardAndNonsenseIsPassedOver() throws Exception {
    try (SocketChannel app = agent.accept()) {
      app.write(ByteBuffer.wrap("{\"nonsense\":\n".getBytes(StandardCharsets.UTF_8)));
      app.write(ByteBuffer.wrap(Wire.write(new LocalMessage.ReleaseReady(7, "b"))));
      app.write(ByteBuffer.wrap(new byte[] {'\n'}));

      assertEquals(new LocalMessage.ReleaseReady(7, "b"), heard.poll(10, TimeUnit.SECONDS));
    }
  }

  private static BufferedReader lines(SocketChannel app) {
    return new BufferedReader(
        new InputStreamReader(Channels.newInputStream(app), StandardCharsets.UTF_8));
  }

  private static LocalMessage next(BufferedReader lines) throws Exception {
    return Wire.read(
        String.valueOf(lines.readLine()).getBytes(StandardCharsets.UTF_8), LocalMessage.class);
  }
}
