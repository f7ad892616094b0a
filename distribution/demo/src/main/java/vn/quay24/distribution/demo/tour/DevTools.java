package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Chrome DevTools Protocol over WebSocket: calls with numbers, answers by number. */
final class DevTools implements AutoCloseable {
  private static final long LIMIT_SECONDS = 40;

  private final HttpClient http;
  private final WebSocket socket;
  private final Answers answers;
  private final AtomicInteger numbers = new AtomicInteger();

  private DevTools(HttpClient http, WebSocket socket, Answers answers) {
    this.http = http;
    this.socket = socket;
    this.answers = answers;
  }

  static DevTools connect(URI address) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    Answers answers = new Answers();
    try {
      WebSocket socket =
          http.newWebSocketBuilder()
              .buildAsync(address, answers)
              .get(LIMIT_SECONDS, TimeUnit.SECONDS);
      return new DevTools(http, socket, answers);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the browser's debugging port does not answer", e);
    }
  }

  /** Calls a method and waits for its result. */
  JsonNode call(String method, Map<String, Object> parameters)
      throws TourException, InterruptedException {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = answers.expect(number);
    String message =
        JsonMapper.shared()
            .writeValueAsString(Map.of("id", number, "method", method, "params", parameters));
    try {
      socket.sendText(message, true).get(LIMIT_SECONDS, TimeUnit.SECONDS);
      JsonNode json = answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (json.has("error")) {
        throw new TourException("the browser refuses " + method + ": " + json.path("error"));
      }
      return json.path("result");
    } catch (ExecutionException | TimeoutException e) {
      throw new TourException("the browser does not answer " + method, e);
    }
  }

  /** Evaluates a script in the page; a promise is waited for. */
  JsonNode evaluate(String script) throws TourException, InterruptedException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new TourException(
          "a script failed in the page: " + script + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }

  /** Puts messages together and hands answers out. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();

    CompletableFuture<JsonNode> expect(int number) {
      CompletableFuture<JsonNode> answer = new CompletableFuture<>();
      waiting.put(number, answer);
      return answer;
    }

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
        WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        JsonNode message = JsonMapper.shared().readTree(partial.toString());
        partial.setLength(0);
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt(-1));
        if (answer != null) {
          answer.complete(message);
        }
      }
      socket.request(1);
      return null;
    }
  }
}
