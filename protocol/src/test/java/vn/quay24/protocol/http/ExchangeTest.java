package vn.quay24.protocol.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {
  private static final String TAKEN = "HTTP/1.1 202 Accepted\r\n";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final HttpClient http = HttpClient.newHttpClient();

  ExchangeTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    http.shutdownNow();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", TAKEN, TAKEN + "Content-Length: 9\r\n\r\n{"})
  @Timeout(20)
  void anAnswerThatStallsIsGivenUpWhereverItDoes(String beginning) {
    answerWith(beginning);

    IOException failure = assertThrows(IOException.class, () -> exchange(SHORT));

    assertTrue(String.valueOf(failure.getMessage()).contains("300 ms"), failure::toString);
  }

  @Test
  void aWholeAnswerIsGiven() throws Exception {
    answerWith(TAKEN + "Content-Length: 2\r\n\r\n{}");

    assertEquals("{}", exchange(LONG).body());
  }

  @Test
  void nobodyThereIsAFailureAndNoAnswer() throws Exception {
    server.close();

    assertThrows(IOException.class, () -> exchange(LONG));
  }

  private HttpResponse<String> exchange(Duration limit) throws Exception {
    return Exchange.of(
        http,
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
            .timeout(LONG)
            .build(),
        HttpResponse.BodyHandlers.ofString(),
        limit);
  }

  /** Says this much to whoever calls, and then nothing. */
  private void answerWith(String beginning) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (Socket caller = server.accept()) {
                caller.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
              } catch (IOException _) {
                // the caller gave up
              }
            });
  }
}
