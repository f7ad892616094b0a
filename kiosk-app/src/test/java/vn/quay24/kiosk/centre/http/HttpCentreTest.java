package vn.quay24.kiosk.centre.http;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.CentreException.Trouble;

class HttpCentreTest {
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
