package vn.quay24.distribution.demo.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.quay24.distribution.demo.web.Trouble;
import vn.quay24.simulator.bank.Mishap;

/** Whole visits of a citizen whose result lies in a locker that fails, one way after another. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StandingHall.class)
class CollectionThroughFaultsIT {
  private static final String CARD = "nguyen-thi-lan";
  private static final String NAME = "Nguyễn Thị Lan";
  private static final String PRINTING = "Đang in giấy tiếp nhận";

  /** The fee once more. */
  private static final String PAID_TWICE = "Nộp thừa 8.000 đồng";

  private static final String IN_DOUBT = "Chưa rõ giấy đã in xong hay chưa";
  private static final int TORN = 7;
  private static final int BEFORE_THE_RESULT_IS_TAKEN = 1;

  private static int slip;

  private final Hall hall;
  private final BenchClient bench;
  private final Eyes eyes;
  private Browser page;
  private Visitor visitor;

  CollectionThroughFaultsIT(Hall hall) {
    this.hall = hall;
    this.bench = hall.bench();
    this.eyes = hall.eyes();
  }

  @BeforeAll
  static void aResultLiesInTheLocker(Hall hall) throws Exception {
    try (Browser page = Browser.open(Hall.PATIENCE)) {
      Visitor visitor = new Visitor(hall, page, "before-collection");
      visitor.beginSubmission();
      visitor.citizen().present(CARD);
      visitor.askForCopy();
      hall.pay(Mishap.PAID_TWICE);
      hall.eyes().await("Đã ghi nhận hồ sơ");
      slip = hall.slips();
      visitor.leave();
      Camera camera = new Camera(hall.bench(), page, new Album(hall.folder().resolve("officer")));
      Officer officer = new Officer(page, camera, hall.centre().path("url").asString());
      officer.signIn(hall.centre().path("accounts"));
      officer.accept(NAME);
      officer.finish();
      assertEquals(
          List.of(PAID_TWICE, "Khớp"), Office.signIn(hall, page).awaitMoneyToGiveBack(PAID_TWICE));
      new Clerk(hall.bench(), hall.eyes(), camera)
          .load(visitor.citizen(), hall.account("staff").path("secret").asString());
      hall.eyes().tapUntil("Kết thúc", Hall.ATTRACT);
    }
  }

  @BeforeEach
  void comeIn() throws Exception {
    page = Browser.open(Hall.PATIENCE);
    visitor = new Visitor(hall, page, "collection");
  }

  @AfterEach
  void goOut() {
    page.close();
  }

  /** Paper, cover and jam are said; an answer that was lost leaves it to the citizen. */
  @Test
  void aReceiptIsPrintedOnceThePagePrinterIsPutRight() throws Exception {
    visitor.citizen().begin("Tra cứu hồ sơ", "Đưa mã QR trên phiếu vào ô kính");
    bench.post("/api/code/show", Map.of("slip", slip));
    eyes.await("Quá trình giải quyết");
    eyes.awaitEnabled("In giấy tiếp nhận");
    hall.cause(Trouble.DOCUMENT_MUTE);
    eyes.tap("In giấy tiếp nhận");
    eyes.await("Chưa rõ giấy đã in xong hay chưa");
    visitor.photograph("chua-ro-da-in");
    hall.mend(Trouble.DOCUMENT_MUTE);

    hall.cause(Trouble.DOCUMENT_JAM);
    eyes.tap("In lại giấy tiếp nhận");
    eyes.await("Máy in A4 chưa in được giấy");
    visitor.photograph("may-in-a4-ket-giay");
    hall.mend(Trouble.DOCUMENT_JAM);
    eyes.tapUntil("In lại giấy tiếp nhận", "Giấy tiếp nhận đã in xong");
    eyes.tapUntil("Xong", "Xin nhớ lấy giấy tiếp nhận");
    visitor.leave();
  }

  /** A tray that is emptied, a cover opened, a cable pulled while the page is on its way. */
  @Test
  void aReceiptComesOutOnceThoughItsPrinterFailsThreeTimesWhileItPrints() throws Exception {
    int before = pages();
    visitor.citizen().begin("Tra cứu hồ sơ", "Đưa mã QR trên phiếu vào ô kính");
    bench.post("/api/code/show", Map.of("slip", slip));
    eyes.await("Quá trình giải quyết");
    hall.cause(Trouble.DOCUMENT_SLOW);
    beginPrinting("In giấy tiếp nhận");
    hall.cause(Trouble.DOCUMENT_PAPER);
    eyes.await(IN_DOUBT);
    eyes.await("Máy in A4 đang tạm dừng");
    visitor.photograph("may-in-a4-het-giay");
    hall.mend(Trouble.DOCUMENT_PAPER);
    hall.cause(Trouble.DOCUMENT_FEW_SHEETS);
    Office.signIn(hall, page).awaitDevice("Máy in A4", "Sắp hết giấy");

    beginPrinting("In lại giấy tiếp nhận");
    hall.cause(Trouble.DOCUMENT_COVER);
    eyes.await(IN_DOUBT);
    hall.mend(Trouble.DOCUMENT_COVER);

    beginPrinting("In lại giấy tiếp nhận");
    hall.cause(Trouble.DOCUMENT_PLUG);
    eyes.await(IN_DOUBT);
    hall.mend(Trouble.DOCUMENT_PLUG);

    beginPrinting("In lại giấy tiếp nhận");
    hall.mend(Trouble.DOCUMENT_SLOW);
    eyes.await("Giấy tiếp nhận đã in xong");
    assertEquals(before + 1, pages(), "what was given up stays in the printer");
    eyes.tapUntil("Xong", "Xin nhớ lấy giấy tiếp nhận");
    visitor.leave();
  }

  /** The screen says that it prints before the document is fetched and sent. */
  private void beginPrinting(String button) throws TourException, InterruptedException {
    int before = begun();
    eyes.tapUntil(button, PRINTING);
    Patience.until(
        Hall.PATIENCE,
        "a document that the page printer has begun",
        () -> begun() > before ? Optional.of(true) : Optional.empty());
  }

  private int begun() throws TourException, InterruptedException {
    return bench.state().path("document").path("begun").asInt();
  }

  private int pages() throws TourException, InterruptedException {
    return bench.state().path("document").path("documents").size();
  }

  /**
   * A compartment that is broken open beside somebody who collects, on a board that then falls
   * silent for a while, is told to the technician and looked into by staff; and whose own
   * compartment was broken open in the meantime collects from it all the same.
   */
  @Test
  @Order(BEFORE_THE_RESULT_IS_TAKEN)
  void aDoorTornOpenBesideACitizenIsTheOfficesMatter() throws Exception {
    int door = doorWithResult();
    visitor.citizen().askForResult(CARD);
    eyes.await("Ngăn số " + door + " đã mở");
    hall.cause(Trouble.DOOR_FORCE, TORN);
    visitor.photograph("ngan-ben-canh-bi-cay");
    hall.cause(Trouble.LOCKER_SILENCE);
    eyes.await("Lúc này máy không nhìn thấy cửa");
    hall.mend(Trouble.LOCKER_SILENCE);
    eyes.awaitGone("Lúc này máy không nhìn thấy cửa");
    hall.cause(Trouble.LOCKER_PLUG);
    eyes.await("Lúc này máy không nhìn thấy cửa");
    visitor.photograph("rut-day-tu");
    hall.mend(Trouble.LOCKER_PLUG);
    eyes.awaitGone("Lúc này máy không nhìn thấy cửa");
    hall.act("locker/" + door + "/close");
    eyes.tapUntil("Chưa lấy", "Xong");
    visitor.leave();

    hall.cause(Trouble.HOUSING_DOOR);
    eyes.tapUntil("Cửa máy đang mở: xem thiết bị", "Thiết bị của quầy");
    eyes.await("Cửa ngăn bị mở mà máy không cho mở: " + TORN + ".");
    eyes.await("Cửa ngăn đang mở: " + TORN + ".");
    visitor.photograph("ky-thuat-vien-thay-ngan-bi-cay");
    hall.mend(Trouble.HOUSING_DOOR);
    hall.act("locker/" + TORN + "/close");

    hall.cause(Trouble.DOOR_FORCE, door);
    visitor.citizen().askForResult(CARD);
    eyes.await("Ngăn số " + door + " đã mở");
    hall.act("locker/" + door + "/close");
    eyes.tapUntil("Chưa lấy", "Xong");
    visitor.leave();
    assertEquals(door, doorWithResult(), "nothing left the compartment without its owner");
    visitor.lookInto(TORN);
  }

  /**
   * Stuck for good at the first visit; at the second stuck once, the board silent for a while, and
   * the door left open.
   */
  @Test
  void aResultBehindAStuckDoorIsLostToNobodyAndCollectedAtTheNextVisit() throws Exception {
    int door = doorWithResult();
    hall.cause(Trouble.DOOR_JAM, door);
    visitor.citizen().askForResult(CARD);
    eyes.await("Cửa ngăn số " + door + " chưa mở");
    visitor.photograph("cua-chua-mo");
    eyes.tap("Mở lại");
    eyes.await("Đang mở ngăn số " + door);
    eyes.await("Cửa ngăn số " + door + " chưa mở");
    eyes.tapUntil("Kết thúc", "Kết quả vẫn ở trong tủ");
    visitor.photograph("ket-qua-van-o-trong-tu");
    visitor.leave();
    assertEquals(door, doorWithResult());

    visitor.citizen().askForResult(CARD);
    eyes.await("Cửa ngăn số " + door + " chưa mở");
    hall.cause(Trouble.LOCKER_SILENCE);
    eyes.await("Chưa rõ cửa ngăn số " + door + " đã mở chưa");
    visitor.photograph("chua-ro-cua-da-mo-chua");
    hall.mend(Trouble.LOCKER_SILENCE);
    eyes.await("Cửa ngăn số " + door + " chưa mở");
    hall.mend(Trouble.DOOR_JAM, door);
    eyes.tapUntil("Mở lại", "Ngăn số " + door + " đã mở");
    eyes.await("Xin đóng cửa ngăn số " + door);
    visitor.photograph("xin-dong-cua");
    hall.act("locker/" + door + "/take");
    hall.act("locker/" + door + "/close");
    eyes.tapUntil("Đã lấy", "Xin cảm ơn ông/bà!");
    visitor.leave();
    assertFalse(resultSomewhere().isPresent());
  }

  private int doorWithResult() throws TourException, InterruptedException {
    return resultSomewhere().orElseThrow();
  }

  private Optional<Integer> resultSomewhere() throws TourException, InterruptedException {
    return bench
        .state()
        .path("locker")
        .path("doors")
        .valueStream()
        .filter(door -> door.path("item").isString())
        .map(door -> door.path("number").asInt())
        .findFirst();
  }
}
