package vn.quay24.kiosk.centre.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.CentreException.Trouble;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.dossier.LookupAnswer;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.dossier.SlipMessage;
import vn.quay24.protocol.http.Exchange;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.pickup.PickupPreparation;
import vn.quay24.protocol.pickup.PickupTicket;
import vn.quay24.protocol.pickup.Roster;
import vn.quay24.protocol.verification.Verification;
import vn.quay24.protocol.verification.VerificationRequest;

/** The intake API over HTTPS; the calls are listed in {@code docs/reference/wires.md}. */
public final class HttpCentre implements Centre, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration UPLOAD = Duration.ofMinutes(5);
  private static final int LARGEST_RECEIPT = 2 * 1024 * 1024;
  private static final String PDF = "application/pdf";
  private static final String OFFSET = "Upload-Offset";

  private final URI api;
  private final HttpClient client;
  private final Duration limit;

  /**
   * @param api for example {@code https://centre:8443}
   * @param tls with the app's key, trusting the centre's authority alone
   */
  public HttpCentre(URI api, SSLContext tls) {
    this(api, tls, ANSWER);
  }

  HttpCentre(URI api, SSLContext tls, Duration limit) {
    this.api = api;
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .sslContext(tls)
            .build();
  }

  @Override
  public Order order(OrderRequest request) throws CentreException, InterruptedException {
    return post("orders", request, Order.class);
  }

  @Override
  public Order order(UUID order) throws CentreException, InterruptedException {
    return read(call(to("orders/" + order).GET()), Order.class);
  }

  @Override
  public Order cancel(UUID order) throws CentreException, InterruptedException {
    return read(call(to("orders/" + order).DELETE()), Order.class);
  }

  @Override
  public IntakeReceipt submit(SealedDossier manifest) throws CentreException, InterruptedException {
    return read(
        call(to("dossiers/" + manifest.dossier()).PUT(json(manifest))), IntakeReceipt.class);
  }

  @Override
  public void upload(UUID dossier, SealedDossier.Part part, Path ciphertext)
      throws CentreException, InterruptedException {
    String path = "dossiers/" + dossier + "/parts/" + part.name();
    long held = held(path);
    // Another attempt may have come further meanwhile: the centre says where to go on, once.
    for (int attempt = 0; held < part.size(); attempt++) {
      HttpResponse<byte[]> answer =
          exchange(
              to(path)
                  .timeout(UPLOAD)
                  .header(OFFSET, Long.toString(held))
                  .PUT(PartBody.from(ciphertext, held, part.size())));
      boolean continues =
          answer.statusCode() == 409 && answer.headers().firstValue(OFFSET).isPresent();
      if (!continues || attempt > 0) {
        require(answer);
        return;
      }
      held = offset(answer);
    }
  }

  private long held(String path) throws CentreException, InterruptedException {
    return offset(call(to(path).GET()));
  }

  private static long offset(HttpResponse<byte[]> answer) throws CentreException {
    long held = answer.headers().firstValueAsLong(OFFSET).orElse(-1);
    if (held < 0) {
      throw new CentreException(new Trouble.Away("no " + OFFSET));
    }
    return held;
  }

  @Override
  public void send(SlipMessage message) throws CentreException, InterruptedException {
    call(to("slip-messages").POST(json(message)));
  }

  @Override
  public void send(PickupEvent event) throws CentreException, InterruptedException {
    call(to("pickup-events").POST(json(event)));
  }

  @Override
  public LookupAnswer lookUp(LookupRequest request) throws CentreException, InterruptedException {
    return post("lookups", request, LookupAnswer.class);
  }

  @Override
  public byte[] acceptanceReceipt(ReceiptRequest request)
      throws CentreException, InterruptedException {
    HttpResponse<byte[]> answer =
        require(
            exchange(
                to("acceptance-receipts")
                    .header("Content-Type", "application/json")
                    .POST(json(request)),
                LARGEST_RECEIPT));
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith(PDF)) {
      throw new CentreException(new Trouble.Away("no " + PDF));
    }
    return answer.body();
  }

  @Override
  public Verification verify(VerificationRequest request)
      throws CentreException, InterruptedException {
    return post("verifications", request, Verification.class);
  }

  @Override
  public Verification verification(UUID verification) throws CentreException, InterruptedException {
    return read(call(to("verifications/" + verification).GET()), Verification.class);
  }

  @Override
  public PickupTicket prepare(PickupPreparation preparation)
      throws CentreException, InterruptedException {
    return post("pickups", preparation, PickupTicket.class);
  }

  @Override
  public Roster roster() throws CentreException, InterruptedException {
    return read(call(to("roster").GET()), Roster.class);
  }

  @Override
  public void ping() throws CentreException, InterruptedException {
    call(to("ping").GET());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(api.resolve("/api/v1/" + path)).timeout(limit);
  }

  private static HttpRequest.BodyPublisher json(Object message) {
    return BodyPublishers.ofByteArray(Wire.write(message));
  }

  private <T> T post(String path, Object message, Class<T> type)
      throws CentreException, InterruptedException {
    return read(
        call(to(path).header("Content-Type", "application/json").POST(json(message))), type);
  }

  private static <T> T read(HttpResponse<byte[]> answer, Class<T> type) throws CentreException {
    try {
      return Wire.read(answer.body(), type);
    } catch (MalformedMessageException e) {
      throw new CentreException(new Trouble.Away(String.valueOf(e.getMessage())), e);
    }
  }

  private HttpResponse<byte[]> call(HttpRequest.Builder request)
      throws CentreException, InterruptedException {
    return require(exchange(request));
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request)
      throws CentreException, InterruptedException {
    return exchange(request, Wire.MAX_MESSAGE);
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request, int most)
      throws CentreException, InterruptedException {
    HttpRequest asked = request.build();
    try {
      return Exchange.of(
          client,
          asked,
          BodyHandlers.limiting(BodyHandlers.ofByteArray(), most),
          asked.timeout().orElse(limit));
    } catch (IOException e) {
      throw new CentreException(new Trouble.Away(e.getClass().getSimpleName()), e);
    }
  }

  private static HttpResponse<byte[]> require(HttpResponse<byte[]> answer) throws CentreException {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return answer;
    }
    if (status >= 400 && status < 500 && status != 408 && status != 429) {
      throw new CentreException(new Trouble.Refused(status, problem(answer.body())));
    }
    throw new CentreException(new Trouble.Away("status " + status));
  }

  private static String problem(byte[] body) {
    try {
      return Wire.readTree(body).path("problem").asString("");
    } catch (MalformedMessageException _) {
      return "";
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
