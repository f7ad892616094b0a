package vn.quay24.kiosk.centre.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.CentreException.Trouble;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;

class HttpCentreTest {
  private static final int TOO_LARGE = 2 * 1024 * 1024 + 1;
  private static final String HALF_AN_ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{";

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void anAnswerThatStallsHalfWayCountsAsACentreThatIsAway() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpCentre centre =
            new HttpCentre(
                URI.create("http://127.0.0.1:" + listening.getLocalPort()),
                SSLContext.getDefault(),
                Duration.ofMillis(500))) {
      Thread.ofVirtual().start(() -> answerHalf(listening));

      CentreException thrown = assertThrows(CentreException.class, centre::ping);

      assertInstanceOf(Trouble.Away.class, thrown.trouble());
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void onlyAPdfOfReasonableSizeIsAReceipt() throws Exception {
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    assertArrayEquals(pdf, receipt("application/pdf", pdf));
    assertInstanceOf(
        Trouble.Away.class,
        assertThrows(CentreException.class, () -> receipt("text/html", pdf)).trouble());
    assertInstanceOf(
        Trouble.Away.class,
        assertThrows(CentreException.class, () -> receipt("application/pdf", new byte[TOO_LARGE]))
            .trouble());
  }

  private static byte[] receipt(String type, byte[] body) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/api/v1/acceptance-receipts",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    try (HttpCentre centre =
        new HttpCentre(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            SSLContext.getDefault())) {
      return centre.acceptanceReceipt(
          new ReceiptRequest(
              new LookupRequest(Optional.of("999154000127"), Optional.empty()), new UUID(7, 1)));
    } finally {
      server.stop(0);
    }
  }

  private static void answerHalf(ServerSocket listening) {
    try (Socket peer = listening.accept()) {
      peer.getOutputStream().write(HALF_AN_ANSWER.getBytes(StandardCharsets.US_ASCII));
      peer.getOutputStream().flush();
      peer.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
