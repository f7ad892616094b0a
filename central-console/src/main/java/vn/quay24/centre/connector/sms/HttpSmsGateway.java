package vn.quay24.centre.connector.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.quay24.centre.message.Sms;
import vn.quay24.centre.message.SmsGateway;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.http.Exchange;

/** The gateway over HTTP: {@code POST {"id":…,"to":…,"text":…}}, 202 when taken. */
public final class HttpSmsGateway implements SmsGateway, AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int TAKEN = 202;

  private final URI address;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  public HttpSmsGateway(URI address) {
    this.address = address;
  }

  @Override
  public void send(Sms sms) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.write(sms)))
            .build();
    int status =
        Exchange.of(http, request, HttpResponse.BodyHandlers.discarding(), LIMIT).statusCode();
    if (status != TAKEN) {
      throw new IOException("the SMS gateway answered " + status);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
