package vn.quay24.centre.main;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.message.MessageBox;
import vn.quay24.centre.pickup.Pickup;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.SqlDossiers;
import vn.quay24.centre.store.SqlMessages;
import vn.quay24.centre.store.SqlPickups;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.pickup.PickupPreparation;
import vn.quay24.protocol.pickup.PickupTicket;
import vn.quay24.simulator.http.Reply;
import vn.quay24.simulator.http.Request;
import vn.quay24.simulator.http.WorldServer;
import vn.quay24.simulator.sms.SmsGateway;
import vn.quay24.simulator.sms.TextMessage;

/** What two officers do about one dossier, and what the citizen and the locker hear of it. */
class DeskIT {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
  private static final String CHANGED = "Hồ sơ đã chuyển sang bước khác";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 8;

  @TempDir static Path folder;
  private static final SmsGateway SMS = new SmsGateway(InstantSource.system(), () -> {});
  private static final AtomicInteger LOST_ANSWERS = new AtomicInteger();
  private static WorldServer world;
  private static CentreFixture centre;
  private static Database database;
  private static TestKiosk kiosk;
  private static TestBrowser officer;
  private static TestBrowser colleague;
  private static int number = 100;

  @BeforeAll
  static void start() throws Exception {
    world = WorldServer.start(0, Map.of("/sms", DeskIT::deliver));
    centre =
        CentreFixture.start(
            folder,
            new CentreConfiguration.Store("jdbc:sqlite:" + folder.resolve("centre.db"), "", ""),
            "http://127.0.0.1:" + world.port() + "/sms",
            "http://127.0.0.1:9/vneid");
    centre.publish();
    database = Database.open(centre.configuration().store().url(), "", "");
    kiosk = centre.kiosk("K1");
    officer = TestBrowser.signIn(centre, "officer");
    colleague = TestBrowser.signIn(centre, "administrator");
  }

  @AfterAll
  static void stop() {
    database.close();
    centre.close();
    world.close();
  }

  /** The gateway takes the text; whether the centre hears that is another matter. */
  private static Reply deliver(Request request) {
    Reply taken = SMS.answer(request);
    return LOST_ANSWERS.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? Reply.empty(500) : taken;
  }

  @Test
  void aDossierWhoseFileIsLostIsShownAsDamagedAmongTheOthers() throws Exception {
    UUID lost = stored();
    UUID whole = stored();
    Files.delete(
        centre.configuration().data().resolve("dossiers/" + lost).resolve(SealedDossier.CONTENT));

    HttpResponse<String> list = officer.get("/desk?tab=new");

    assertEquals(200, list.statusCode());
    assertTrue(list.body().contains("/desk/dossiers/" + whole));
    assertTrue(list.body().contains("/desk/dossiers/" + lost));
    assertTrue(list.body().contains("Hồ sơ hỏng, hãy gọi quản trị"));
  }

  @Test
  void officersWhoAcceptAtOnceAcceptOnceAndTheCitizenIsToldOnce() throws Exception {
    UUID dossier = stored();
    String version = version(dossier);
    List<HttpResponse<String>> answers = new ArrayList<>();

    try (ExecutorService desk = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<HttpResponse<String>>> clicks = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        TestBrowser browser = i % 2 == 0 ? officer : colleague;
        clicks.add(() -> browser.post(path(dossier, "accept"), Map.of("version", version)));
      }
      for (Future<HttpResponse<String>> answer : desk.invokeAll(clicks)) {
        answers.add(answer.get());
      }
    }

    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 302).count());
    for (HttpResponse<String> answer : answers) {
      assertTrue(answer.statusCode() == 302 || saysThatItChanged(answer), answer::body);
    }
    assertEquals(1, steps(dossier, DossierState.ACCEPTED));
    assertTextedOnce(dossier, "accepted");
  }

  @Test
  void aTextWhoseAnswerWasLostArrivesOnce() throws Exception {
    LOST_ANSWERS.set(2);
    UUID dossier = stored();

    officer.post(path(dossier, "accept"), Map.of("version", version(dossier)));

    assertTextedOnce(dossier, "accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "supplement", "refuse", "finish", "hand-out"})
  void aDecisionThatIsSentTwiceIsMadeOnceAndSaidSo(String decision) throws Exception {
    UUID dossier = ready(decision);
    Map<String, String> form = Map.of("version", version(dossier), "words", "thiếu bản sao");

    HttpResponse<String> first = officer.post(path(dossier, decision), form);
    HttpResponse<String> second = officer.post(path(dossier, decision), form);
    HttpResponse<String> third = colleague.post(path(dossier, decision), form);

    assertEquals(302, first.statusCode());
    assertTrue(saysThatItChanged(second), second::body);
    assertTrue(saysThatItChanged(third), third::body);
  }

  @Test
  void ofTwoOppositeDecisionsOneIsMade() throws Exception {
    UUID dossier = stored();
    Map<String, String> form =
        Map.of("version", version(dossier), "words", "không thuộc thẩm quyền");

    try (ExecutorService desk = Executors.newFixedThreadPool(2)) {
      Future<HttpResponse<String>> accepted =
          desk.submit(() -> officer.post(path(dossier, "accept"), form));
      Future<HttpResponse<String>> refused =
          desk.submit(() -> colleague.post(path(dossier, "refuse"), form));

      boolean wasAccepted = accepted.get().statusCode() == 302;
      assertEquals(wasAccepted ? 409 : 302, refused.get().statusCode());
      assertTextedOnce(dossier, wasAccepted ? "accepted" : "refused");
    }
  }

  @Test
  void whatIsTakenStaysTakenWhenTheLoadingIsToldLate() throws Exception {
    UUID dossier = ready("hand-out");
    UUID load = prepare(dossier);

    tell(dossier, load, PickupEvent.Kind.TAKEN);
    tell(dossier, load, PickupEvent.Kind.LOADED);
    tell(dossier, load, PickupEvent.Kind.INSPECT);

    assertEquals(Pickup.State.TAKEN, new SqlPickups(database).find(load).orElseThrow().state());
    assertEquals(DossierState.RETURNED, dossier(dossier).state().orElseThrow());
    assertEquals(List.of("accepted", "finished"), kinds(dossier));
  }

  @Test
  void aResultThatStaffMustLookAtIsNotPutBackByALateLoading() throws Exception {
    UUID dossier = ready("hand-out");
    UUID load = prepare(dossier);

    tell(dossier, load, PickupEvent.Kind.INSPECT);
    tell(dossier, load, PickupEvent.Kind.LOADED);
    assertEquals(Pickup.State.INSPECT, new SqlPickups(database).find(load).orElseThrow().state());
    tell(dossier, load, PickupEvent.Kind.REMOVED);

    assertEquals(Pickup.State.REMOVED, new SqlPickups(database).find(load).orElseThrow().state());
    assertEquals(DossierState.FINISHED, dossier(dossier).state().orElseThrow());
  }

  @Test
  void aCompartmentThatMustBeLookedIntoIsMarkedInTheListAndAtTheHeadOfItsDossier()
      throws Exception {
    UUID other = ready("hand-out");
    UUID dossier = ready("hand-out");
    UUID load = prepare(dossier);
    tell(dossier, load, PickupEvent.Kind.LOADED);
    assertFalse(officer.get("/desk/dossiers/" + dossier).body().contains("Cần kiểm tra ngăn"));

    tell(dossier, load, PickupEvent.Kind.INSPECT);
    String list = officer.get("/desk?tab=ready").body();
    String page = officer.get("/desk/dossiers/" + dossier).body();
    assertTrue(list.contains("Cần kiểm tra ngăn 3"), list);
    assertTrue(list.indexOf(dossier.toString()) < list.indexOf(other.toString()), "first");
    assertTrue(officer.get("/desk").body().contains("1 cần kiểm tra ngăn"), "whatever is open");
    assertTrue(page.contains("Cần kiểm tra ngăn 3"), page);
    assertFalse(page.contains("không chờ quyết định nào"), page);

    tell(dossier, load, PickupEvent.Kind.REMOVED);
    assertFalse(officer.get("/desk?tab=ready").body().contains("cần kiểm tra ngăn"));
    assertFalse(officer.get("/desk/dossiers/" + dossier).body().contains("Cần kiểm tra ngăn"));
  }

  @Test
  void whatLiesInALockerIsNotHandedOutAtTheDesk() throws Exception {
    UUID dossier = ready("hand-out");
    UUID load = prepare(dossier);
    Map<String, String> form = Map.of("version", version(dossier));
    tell(dossier, load, PickupEvent.Kind.LOADED);

    HttpResponse<String> refused = officer.post(path(dossier, "hand-out"), form);
    tell(dossier, load, PickupEvent.Kind.REMOVED);
    HttpResponse<String> done =
        officer.post(path(dossier, "hand-out"), Map.of("version", version(dossier)));

    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("Kết quả đang nằm trong tủ"), refused::body);
    assertEquals(302, done.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "supplement", "refuse"})
  void nobodyIsSaidToHaveBeenToldWhoLeftNoNumber(String decision) throws Exception {
    UUID told = stored();
    UUID untold = stored("");

    for (UUID dossier : List.of(told, untold)) {
      HttpResponse<String> done =
          officer.post(
              path(dossier, decision), Map.of("version", version(dossier), "words", "thiếu"));
      String page = officer.get(done.headers().firstValue("Location").orElseThrow()).body();
      assertEquals(
          dossier.equals(untold), page.contains("Công dân không để lại số điện thoại"), page);
    }
  }

  @Test
  void aLinesEndCountsAsOneLetter() throws Exception {
    UUID dossier = stored();
    String words = "a\r\n".repeat(999) + "bc";

    HttpResponse<String> asked =
        officer.post(
            path(dossier, "supplement"), Map.of("version", version(dossier), "words", words));

    assertEquals(302, asked.statusCode());
    assertEquals(words.replace("\r", ""), dossier(dossier).message().orElseThrow());
  }

  @Test
  void theWayInOrderTextsTheCodeOnceAndReturnsTheResult() throws Exception {
    UUID dossier = ready("hand-out");
    UUID load = prepare(dossier);

    tell(dossier, load, PickupEvent.Kind.LOADED);
    tell(dossier, load, PickupEvent.Kind.LOADED);
    tell(dossier, load, PickupEvent.Kind.TAKEN);

    assertEquals(List.of("accepted", "finished", "pickup"), kinds(dossier));
    assertEquals(DossierState.RETURNED, dossier(dossier).state().orElseThrow());
  }

  private static UUID prepare(UUID dossier) throws Exception {
    UUID load = TestKiosk.NAMES.next();
    kiosk.call(
        "POST",
        "/api/v1/pickups",
        new PickupPreparation(load, "Q24E:" + dossier(dossier).code().orElseThrow(), "NV01"),
        PickupTicket.class);
    return load;
  }

  private static void tell(UUID dossier, UUID load, PickupEvent.Kind kind) throws Exception {
    assertEquals(
        204,
        kiosk
            .send(
                "POST",
                "/api/v1/pickup-events",
                new PickupEvent(TestKiosk.NAMES.next(), load, dossier, 3, kind, Instant.now()))
            .statusCode());
  }

  /** A dossier of which this can be decided next. */
  private static UUID ready(String decision) throws Exception {
    UUID dossier = stored();
    if (decision.equals("finish") || decision.equals("hand-out")) {
      officer.post(path(dossier, "accept"), Map.of("version", version(dossier)));
    }
    if (decision.equals("hand-out")) {
      officer.post(path(dossier, "finish"), Map.of("version", version(dossier)));
    }
    return dossier;
  }

  private static UUID stored() throws Exception {
    return stored(TestDossier.PHONE);
  }

  private static UUID stored(String phone) throws Exception {
    UUID id = TestKiosk.NAMES.next();
    Order order = kiosk.order(id, 8000);
    assertEquals(204, centre.bank().notify("D-" + id, 8000, order.reference()));
    number++;
    assertTrue(
        kiosk
            .submit(
                TestDossier.draft(id, "K1-%06d".formatted(number))
                    .paidBy(order.order())
                    .phone(phone)
                    .seal(kiosk.grant().intakeKey()))
            .stored());
    return id;
  }

  private static String path(UUID dossier, String decision) {
    return "/desk/dossiers/" + dossier + "/" + decision;
  }

  /** The version that an officer sees now. */
  private static String version(UUID dossier) throws Exception {
    Matcher version = VERSION.matcher(officer.get("/desk/dossiers/" + dossier).body());
    assertTrue(version.find());
    return version.group(1);
  }

  private static boolean saysThatItChanged(HttpResponse<String> answer) {
    return answer.statusCode() == 409 && answer.body().contains(CHANGED);
  }

  private static Dossier dossier(UUID id) {
    return new SqlDossiers(database).find(id).orElseThrow();
  }

  private static long steps(UUID dossier, DossierState state) {
    return new SqlDossiers(database)
        .steps(dossier).stream().filter(step -> step.state() == state).count();
  }

  private static List<String> kinds(UUID dossier) {
    return new SqlMessages(database)
        .ofDossier(dossier).stream().map(MessageBox.Sent::kind).toList();
  }

  private static void assertTextedOnce(UUID dossier, String kind) {
    assertEquals(List.of(kind), kinds(dossier));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                new SqlMessages(database)
                    .ofDossier(dossier).stream().allMatch(sent -> sent.sentAt().isPresent()));
    String name =
        dossier(dossier).code().orElseGet(() -> dossier(dossier).manifest().submissionNumber());
    assertEquals(
        1,
        SMS.inbox(TestDossier.PHONE).stream()
            .map(TextMessage::text)
            .filter(text -> text.contains(name))
            .count());
  }
}
