package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.RefusedException;

/** A web server that answers with one status after the other. */
@Timeout(20)
class StatusPageTest {
  private static final byte[] PAGE = "page".getBytes(StandardCharsets.US_ASCII);

  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          int status = String.valueOf(answers.peek()).equals("null") ? 200 : answers.remove();
          exchange.getResponseHeaders().add("Retry-After", "1");
          exchange.sendResponseHeaders(status, PAGE.length);
          exchange.getResponseBody().write(PAGE);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void aScannerThatWarmsUpIsAskedAgain() throws Exception {
    answers.add(503);

    assertEquals("page", new String(StatusPage.fetch(address()), StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 401, 403, 404})
  void anAddressThatLeadsElsewhereIsAMatterOfTheDeviceFile(int status) {
    answers.add(status);

    RefusedException refused =
        assertThrows(RefusedException.class, () -> StatusPage.fetch(address()));
    DeviceFault.Misconfigured told =
        assertInstanceOf(DeviceFault.Misconfigured.class, refused.fault(new DeviceId("scanner")));
    assertEquals("status-url", told.setting());
  }

  @Test
  void aScannerThatFailsIsNoMatterOfTheDeviceFile() {
    answers.add(500);

    IOException failure = assertThrows(IOException.class, () -> StatusPage.fetch(address()));
    assertFalse(failure instanceof RefusedException);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }
}
