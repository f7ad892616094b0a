package vn.quay24.agent.centre.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.agent.broker.mqtt.TestAuthority;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.enrolment.KioskProfile;

/** Release files from a centre that is well, far too generous, or falls silent. */
class CentreReleaseSourceTest {
  private static final byte[] TEN = "0123456789".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer centre;
  private CentreReleaseSource source;

  @BeforeEach
  void start() throws Exception {
    centre = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    centre.setExecutor(threads);
    centre.createContext("/releases/whole", exchange -> answer(exchange, TEN.length));
    centre.createContext("/releases/stalls", exchange -> answer(exchange, TEN.length + 1));
    centre.start();
    TestAuthority authority = new TestAuthority();
    authority.issue(folder, "agent", "CN=k1");
    authority.write(folder.resolve(KioskIdentity.AUTHORITY_FILE));
    String address = "http://127.0.0.1:" + centre.getAddress().getPort();
    Files.write(
        folder.resolve(KioskIdentity.PROFILE_FILE),
        Wire.write(new KioskProfile(new KioskId("k1"), "t", "n", "u", "u", address, "ssl://c:1")));
    source = new CentreReleaseSource(KioskIdentity.load(folder), Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() {
    end.countDown();
    centre.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aBodyThatStallsAfterItsHeadersIsGivenUp() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(IOException.class, () -> source.fetch("stalls", 100)));
  }

  @Test
  void aFileComesWholeAndOneThatIsTooLongIsCutOneByteLater() throws IOException {
    assertArrayEquals(TEN, source.fetch("whole", 10).orElseThrow());
    assertEquals(5, source.fetch("whole", 4).orElseThrow().length);
    assertEquals(Optional.empty(), source.fetch("nothing", 4));
  }

  /** Sends ten bytes of what was promised. */
  private void answer(HttpExchange exchange, int promised) throws IOException {
    exchange.sendResponseHeaders(200, promised);
    exchange.getResponseBody().write(TEN);
    exchange.getResponseBody().flush();
    if (promised > TEN.length) {
      try {
        end.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.close();
  }
}
