package vn.quay24.kiosk.centre.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.CentreException.Trouble;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;
import vn.quay24.protocol.dossier.SealedDossier;

class HttpCentreTest {
  private static final int TOO_LARGE = 2 * 1024 * 1024 + 1;
  private static final String HALF_AN_ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{";

  @TempDir private Path folder;

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

  /** Only one with an offset says where to go on; the others are this dossier's trouble alone. */
  @ParameterizedTest
  @CsvSource({"409, contentDiffers", "410, gone", "404, unknown", "413, tooLarge"})
  void aPartThatIsRefusedHalfWayIsRefusedAndTheCentreIsThere(int status, String word)
      throws Exception {
    CentreException thrown =
        assertThrows(
            CentreException.class,
            () -> upload(List.of(new Answer(status, word, OptionalLong.empty()))));

    assertEquals(new Trouble.Refused(status, word), thrown.trouble());
  }

  @Test
  void aPartThatAnotherAttemptBroughtFurtherGoesOnFromThere() throws Exception {
    assertEquals(
        List.of(0L, 7L),
        upload(
            List.of(
                new Answer(409, "offsetDiffers", OptionalLong.of(7)),
                new Answer(204, "", OptionalLong.empty()))));
  }

  @Test
  void aPartThatFitsNowhereIsNotSentForEver() {
    Answer nowhere = new Answer(409, "hashDiffers", OptionalLong.of(0));

    CentreException thrown =
        assertThrows(CentreException.class, () -> upload(List.of(nowhere, nowhere, nowhere)));

    assertEquals(new Trouble.Refused(409, "hashDiffers"), thrown.trouble());
  }

  /** What a centre that holds nothing of a part says to the bytes that it is sent. */
  private record Answer(int status, String problem, OptionalLong offset) {}

  /** From where the parts came that were sent. */
  private List<Long> upload(List<Answer> answers) throws Exception {
    byte[] ciphertext = new byte[20];
    Path file = Files.write(folder.resolve("part"), ciphertext);
    Queue<Answer> left = new ArrayDeque<>(answers);
    List<Long> offsets = new ArrayList<>();
    HttpServer server = serving("/api/v1/dossiers", exchange -> take(exchange, left, offsets));
    try (HttpCentre centre = centre(server)) {
      centre.upload(
          new UUID(7, 1), new SealedDossier.Part("content", ciphertext.length, "00"), file);
      return offsets;
    } finally {
      server.stop(0);
    }
  }

  private static void take(HttpExchange exchange, Queue<Answer> answers, List<Long> offsets)
      throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    if (exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Upload-Offset", "0");
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    offsets.add(Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Offset")));
    Answer answer = answers.remove();
    answer
        .offset()
        .ifPresent(at -> exchange.getResponseHeaders().set("Upload-Offset", String.valueOf(at)));
    byte[] body = ("{\"problem\":\"" + answer.problem() + "\"}").getBytes(StandardCharsets.UTF_8);
    if (answer.status() == 204) {
      exchange.sendResponseHeaders(204, -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static HttpServer serving(String path, HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
    server.start();
    return server;
  }

  private static HttpCentre centre(HttpServer server) throws Exception {
    return new HttpCentre(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), SSLContext.getDefault());
  }

  private static byte[] receipt(String type, byte[] body) throws Exception {
    HttpServer server =
        serving(
            "/api/v1/acceptance-receipts",
            exchange -> {
              exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
              exchange.getResponseHeaders().set("Content-Type", type);
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            });
    try (HttpCentre centre = centre(server)) {
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
