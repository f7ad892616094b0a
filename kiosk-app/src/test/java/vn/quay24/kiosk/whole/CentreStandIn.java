package vn.quay24.kiosk.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierOpener;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.dossier.SlipMessage;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.pickup.PickupPreparation;
import vn.quay24.protocol.pickup.PickupTicket;
import vn.quay24.protocol.pickup.Roster;
import vn.quay24.protocol.pickup.SlowHash;
import vn.quay24.protocol.pickup.StaffMember;

/** An intake API that remembers everything it was told, and how often. */
final class CentreStandIn implements AutoCloseable {
  static final String STAFF_NUMBER = "999085000777";
  static final String PIN = "246810";
  static final String PICKUP_CODE = "13572468";

  private final HttpsServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final DossierOpener opener = DossierOpener.generate();
  private final Map<UUID, Order> orders = new HashMap<>();
  private final Map<UUID, SealedDossier> manifests = new HashMap<>();
  private final Map<String, byte[]> parts = new HashMap<>();
  private final Set<UUID> slipMessages = new HashSet<>();
  private final Map<UUID, PickupEvent> events = new HashMap<>();
  private final List<UUID> loads = new ArrayList<>();
  private boolean away;
  private boolean paying;
  private Optional<byte[]> chipKey = Optional.empty();

  CentreStandIn(Authority authority) throws IOException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var tls = authority.server();
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters strict = tls.getDefaultSSLParameters();
            strict.setNeedClientAuth(true);
            parameters.setSSLParameters(strict);
          }
        });
    server.createContext("/", this::handle);
    server.setExecutor(workers);
    server.start();
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
  }

  String intakeKey() throws GeneralSecurityException {
    return opener.intakeKey();
  }

  /** The line is cut, or not. */
  synchronized void away(boolean now) {
    away = now;
  }

  /** Whether the citizen pays what is ordered as soon as it is looked at. */
  synchronized void paying(boolean now) {
    paying = now;
  }

  synchronized void pinned(byte[] key) {
    chipKey = Optional.of(key.clone());
  }

  /** What has arrived whole, opened. */
  synchronized List<DossierContent> dossiers()
      throws GeneralSecurityException, MalformedMessageException {
    List<DossierContent> all = new ArrayList<>();
    for (SealedDossier manifest : manifests.values()) {
      if (missing(manifest).isEmpty()) {
        all.add(
            opener.content(
                manifest, parts.getOrDefault(manifest.dossier() + "/content", new byte[0])));
      }
    }
    return all;
  }

  synchronized Set<UUID> slipMessages() {
    return Set.copyOf(slipMessages);
  }

  synchronized List<PickupEvent.Kind> events() {
    return events.values().stream().map(PickupEvent::kind).sorted().toList();
  }

  synchronized List<Order.State> orders() {
    return orders.values().stream().map(Order::state).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      byte[] answer;
      int status;
      try {
        Answer decided = decide(exchange, body);
        answer = decided.body();
        status = decided.status();
      } catch (MalformedMessageException e) {
        answer = new byte[0];
        status = 400;
      }
      exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
      if (answer.length > 0) {
        exchange.getResponseBody().write(answer);
      }
    }
  }

  private record Answer(int status, byte[] body) {
    static Answer of(Object message) {
      return new Answer(200, Wire.write(message));
    }

    static Answer of(int status) {
      return new Answer(status, new byte[0]);
    }
  }

  private synchronized Answer decide(HttpExchange exchange, byte[] body)
      throws MalformedMessageException {
    if (away) {
      return Answer.of(503);
    }
    String method = exchange.getRequestMethod();
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String what = path.length > 3 ? path[3] : "";
    return switch (what) {
      case "ping" -> Answer.of(204);
      case "orders" ->
          method.equals("POST")
              ? ordered(Wire.read(body, OrderRequest.class))
              : order(UUID.fromString(path[4]), method.equals("DELETE"));
      case "dossiers" ->
          path.length == 5
              ? manifest(Wire.read(body, SealedDossier.class))
              : part(exchange, path[4] + "/" + path[6], body, method.equals("PUT"));
      case "slip-messages" -> {
        slipMessages.add(Wire.read(body, SlipMessage.class).dossier());
        yield Answer.of(204);
      }
      case "roster" ->
          Answer.of(
              new Roster(
                  List.of(
                      new StaffMember(
                          "staff-1",
                          "Lê Văn Mẫu",
                          STAFF_NUMBER,
                          SlowHash.of(PIN, new SecureRandom())))));
      case "pickups" -> prepare(Wire.read(body, PickupPreparation.class));
      case "pickup-events" -> {
        PickupEvent event = Wire.read(body, PickupEvent.class);
        events.put(event.event(), event);
        yield Answer.of(204);
      }
      default -> Answer.of(404);
    };
  }

  private Answer ordered(OrderRequest request) {
    return Answer.of(
        orders.computeIfAbsent(
            request.order(),
            id ->
                new Order(
                    id,
                    request.dossier(),
                    "Q24TEST",
                    request.amount(),
                    new Order.Payee("970436", "Ngân hàng Mẫu", "9990001234567", "UBND MAU"),
                    Order.State.PENDING,
                    0,
                    Instant.now().plusSeconds(300),
                    Optional.empty())));
  }

  private Answer order(UUID id, boolean cancel) {
    Order order = orders.get(id);
    if (order == null) {
      return Answer.of(404);
    }
    if (order.state() == Order.State.PENDING && (paying || cancel)) {
      order =
          new Order(
              id,
              order.dossier(),
              order.reference(),
              order.amount(),
              order.payee(),
              paying ? Order.State.PAID : Order.State.CANCELLED,
              paying ? order.amount() : 0,
              order.expiresAt(),
              Optional.empty());
      orders.put(id, order);
    }
    return Answer.of(order);
  }

  private Answer manifest(SealedDossier manifest) {
    if (manifest.order().isPresent()) {
      Order order = orders.get(manifest.order().get());
      if (order == null || order.state() != Order.State.PAID) {
        return Answer.of(402);
      }
    }
    manifests.put(manifest.dossier(), manifest);
    List<String> missing = missing(manifest);
    return Answer.of(
        new IntakeReceipt(
            manifest.dossier(),
            missing.isEmpty(),
            missing,
            Optional.of(Instant.now().plusSeconds(28_800))));
  }

  private List<String> missing(SealedDossier manifest) {
    return manifest.parts().stream()
        .filter(
            part ->
                parts.getOrDefault(manifest.dossier() + "/" + part.name(), new byte[0]).length
                    < part.size())
        .map(SealedDossier.Part::name)
        .toList();
  }

  private Answer part(HttpExchange exchange, String name, byte[] body, boolean put) {
    byte[] held = parts.getOrDefault(name, new byte[0]);
    exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(held.length));
    if (!put) {
      return Answer.of(200);
    }
    String offset = exchange.getRequestHeaders().getFirst("Upload-Offset");
    if (offset == null || Integer.parseInt(offset) != held.length) {
      return Answer.of(409);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(held);
    all.writeBytes(body);
    parts.put(name, all.toByteArray());
    return Answer.of(204);
  }

  private Answer prepare(PickupPreparation preparation) {
    if (!preparation.envelope().startsWith("Q24E:")) {
      return Answer.of(404);
    }
    loads.add(preparation.load());
    return Answer.of(
        new PickupTicket(
            preparation.load(),
            UUID.fromString("01930000-0000-7000-8000-00000000d055"),
            preparation.envelope().substring(5),
            "Bản sao trích lục",
            HardwareStandIn.CITIZEN_NUMBER,
            SlowHash.of(PICKUP_CODE, new SecureRandom()),
            chipKey));
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
