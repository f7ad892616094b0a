package vn.quay24.distribution.demo.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.quay24.distribution.demo.web.Trouble;

/**
 * What the kiosk's screen says while a part of it is away, and that it comes back by itself. Only
 * the bench's own interface and the centre's pages are used.
 */
@Timeout(300)
@ExtendWith(StandingHall.class)
class DegradedModesIT {
  /** A broker that was just started knows no will of the agent: 90 s of silence say it then. */
  private static final Duration NOTICED = Duration.ofMinutes(3);

  private final Hall hall;
  private final BenchClient bench;
  private final Eyes eyes;

  DegradedModesIT(Hall hall) {
    this.hall = hall;
    this.bench = hall.bench();
    this.eyes = hall.eyes();
  }

  @Test
  void anUnpluggedCardReaderClosesWhatNeedsACard() throws Exception {
    hall.cause(Trouble.CARD_PLUG);
    eyes.await(Hall.AWAY);
    assertFalse(eyes.reads(Hall.NO_CENTRE), "look-up by the slip's code stays open");

    hall.mend(Trouble.CARD_PLUG);
    hall.awaitWhole();
  }

  @Test
  void aSilentLockerClosesCollectionAlone() throws Exception {
    hall.cause(Trouble.LOCKER_PLUG);
    eyes.await(Hall.AWAY);

    hall.mend(Trouble.LOCKER_PLUG);
    hall.awaitWhole();
  }

  @Test
  void aTechnicianAtTheOpenHousingSeesEveryDeviceUntilTheDoorCloses() throws Exception {
    hall.cause(Trouble.HOUSING_DOOR);
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    eyes.await("Cửa máy đang mở.");

    hall.cause(Trouble.PRINTER_PAPER);
    eyes.await(
        "the printer among what needs a hand",
        seen -> seen.says("thiết bị có lỗi: ") && seen.says("Máy in phiếu"));
    eyes.tapUntil("In phiếu thử", "Chưa in được. Hết giấy.");
    hall.mend(Trouble.PRINTER_PAPER);
    eyes.tapUntil("In phiếu thử", "Máy in báo đã in xong");

    eyes.tapUntil("Thử đèn", "Mọi đèn đang sáng trắng");
    Patience.until(
        Hall.PATIENCE,
        "all lights white",
        () ->
            bench
                    .state()
                    .path("housing")
                    .path("lights")
                    .valueStream()
                    .allMatch(
                        lamp ->
                            lamp.path("rate").asString().equals("continuous")
                                && lamp.path("colour").asString().equals("white"))
                ? Optional.of(true)
                : Optional.empty());

    hall.mend(Trouble.HOUSING_DOOR);
    eyes.await(Hall.ATTRACT);
    eyes.awaitGone("Cửa máy đang mở");
    hall.awaitWhole();
  }

  @Test
  void aDoorThatWasTornOpenIsToldToTheTechnicianUntilStaffHaveLookedAndClosesNothingElse()
      throws Exception {
    hall.cause(Trouble.DOOR_FORCE, 7);
    hall.cause(Trouble.HOUSING_DOOR);
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    eyes.await("1 thiết bị có lỗi: Tủ trả kết quả");
    eyes.tap("Đóng trang này"); // opened anew it begins with the locker, wherever it stood before
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    eyes.await("Cửa ngăn bị mở mà máy không cho mở: 7.");

    bench.post("/api/locker/7/close", Map.of());
    eyes.awaitGone("Cửa ngăn đang mở: 7.");
    assertTrue(eyes.reads("Nghi bị can thiệp"), "a closed door does not say who opened it");
    hall.mend(Trouble.HOUSING_DOOR);
    hall.awaitWhole();
    try (Browser page = Browser.open(Hall.PATIENCE)) {
      new Visitor(hall, page, "torn-open").lookInto(7);
    }

    hall.cause(Trouble.HOUSING_DOOR);
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    assertFalse(eyes.reads("Cửa ngăn bị mở mà máy không cho mở: 7."), "staff have looked");
    hall.mend(Trouble.HOUSING_DOOR);
    hall.awaitWhole();
  }

  @Test
  void aDropOfWaterOnTheScreenIsToldToTheTechnician() throws Exception {
    hall.cause(Trouble.HOUSING_DOOR);
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    hall.cause(Trouble.SCREEN_GHOSTS);
    eyes.await(
        "the screen among what needs attention",
        seen -> seen.says("thiết bị cần chú ý: ") && seen.says("Màn hình cảm ứng"));
    hall.mend(Trouble.SCREEN_GHOSTS); // on the resting page it begins visits
    eyes.tap("Đóng trang này");
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Màn hình tự báo chạm, không do tay người.");
    hall.mend(Trouble.HOUSING_DOOR);
    hall.awaitWhole();
  }

  @Test
  void aCutLineToTheCentreClosesLookUpAlone() throws Exception {
    hall.cause(Trouble.NETWORK_API);
    eyes.await(Hall.NO_CENTRE);
    assertFalse(eyes.reads(Hall.AWAY), "the devices still work");

    hall.mend(Trouble.NETWORK_API);
    hall.awaitWhole();
  }

  @Test
  void aPageOfAnotherSiteCanNeitherTouchNorWatch() throws Exception {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest kill =
          HttpRequest.newBuilder(bench.address().resolve("/api/processes/kiosk/kill"))
              .header("Origin", "http://elsewhere.example")
              .header("Content-Type", "text/plain")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertEquals(403, browser.send(kill, HttpResponse.BodyHandlers.discarding()).statusCode());

      URI screen = URI.create("ws://127.0.0.1:" + bench.address().getPort() + "/api/screen");
      CompletionException refused =
          assertThrows(
              CompletionException.class,
              () ->
                  browser
                      .newWebSocketBuilder()
                      .header("Origin", "http://elsewhere.example")
                      .buildAsync(screen, new WebSocket.Listener() {})
                      .join());
      assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
    }
  }

  @Test
  void aCentreThatIsDownClosesLookUpUntilItIsBack() throws Exception {
    bench.post("/api/processes/centre/stop", Map.of());
    eyes.await(Hall.NO_CENTRE);

    bench.post("/api/processes/centre/start", Map.of());
    hall.awaitWhole();
  }

  @Test
  void aCutLineToTheBrokerTakesNothingFromTheCitizenAndTheTechnicianSeesIt() throws Exception {
    try (Browser browser = Browser.open(Hall.PATIENCE)) {
      openFleet(browser);
      awaitStanding(browser, "Đang phục vụ");

      hall.cause(Trouble.NETWORK_BROKER);
      awaitStanding(browser, "Không nghe trình giám sát");
      assertTrue(eyes.reads(Hall.ATTRACT));
      assertFalse(eyes.reads(Hall.NO_CENTRE) || eyes.reads(Hall.AWAY));

      hall.mend(Trouble.NETWORK_BROKER);
      awaitStanding(browser, "Đang phục vụ");
    }
    hall.awaitWhole();
  }

  private void openFleet(Browser browser) throws TourException, InterruptedException {
    var technician = hall.account("technician");
    browser.visit(hall.centre().path("url").asString() + "/fleet");
    browser.fill("name", technician.path("name").asString());
    browser.fill("password", technician.path("secret").asString());
    browser.click("Đăng nhập");
  }

  /** The kiosk's own badge: the page's figures name every standing at any time. */
  private static void awaitStanding(Browser browser, String standing)
      throws TourException, InterruptedException {
    try {
      Patience.until(
          NOTICED,
          "the kiosk's standing “" + standing + "”",
          () ->
              Optional.of(
                      browser
                          .evaluate(
                              "(document.querySelector('.kiosk .badge.big') || {}).innerText || ''")
                          .asString(""))
                  .filter(standing::equals));
    } catch (TourException e) {
      throw new TourException(e.getMessage() + "; the page says: " + browser.text(), e);
    }
  }

  @Test
  void aKioskTakenOutOfServiceSaysSoAndComesBackWhenItIsToldTo() throws Exception {
    try (Browser browser = Browser.open(Hall.PATIENCE)) {
      openFleet(browser);
      awaitStanding(browser, "Đang phục vụ");

      browser.click("Tạm ngừng phục vụ");
      eyes.await("Quầy đang tạm nghỉ");
      assertFalse(eyes.reads(Hall.ATTRACT));

      browser.visit(hall.centre().path("url").asString() + "/fleet");
      browser.click("Phục vụ trở lại");
      eyes.await(Hall.ATTRACT);
    }
    hall.awaitWhole();
  }

  @Test
  void aKilledAppComesBackToItsFirstScreen() throws Exception {
    long before = pidOfKiosk();
    bench.post("/api/processes/kiosk/kill", Map.of());
    Patience.until(
        Hall.PATIENCE,
        "another kiosk process with a screen",
        () -> {
          boolean back =
              pidOfKiosk() != before
                  && bench.state().path("kiosk").path("connected").asBoolean()
                  && bench
                      .state()
                      .path("processes")
                      .get(2)
                      .path("state")
                      .asString()
                      .equals("RUNNING");
          return back ? Optional.of(true) : Optional.empty();
        });
    eyes.await(Hall.ATTRACT);
    hall.awaitWhole();
  }

  private long pidOfKiosk() throws TourException, InterruptedException {
    return bench.state().path("processes").get(2).path("pid").asLong();
  }
}
