package vn.quay24.distribution.demo.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.quay24.distribution.demo.web.Trouble;
import vn.quay24.simulator.bank.Mishap;

/** Whole visits of a citizen who hands a dossier in while one part after another fails. */
@Timeout(300)
@ExtendWith(StandingHall.class)
class SubmissionThroughFaultsIT {
  private static final Pattern SUBMISSION_NUMBER =
      Pattern.compile("[0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}");

  private static final String OTHER_CARD = "tran-van-minh";
  private static final String LAY_CARD = "Đặt thẻ lên mặt đọc thẻ";
  private static final String READING = "Đang đọc thẻ";
  private static final String IN_HAND = "Ông/bà đã cầm phiếu chưa?";
  private static final String PRINTING = "Đang in phiếu nộp hồ sơ";
  private static final String STOPPED = "Máy quét dừng lại";

  /** A printer that says nothing is waited for before anybody is asked. */
  private static final Duration UNTIL_IN_DOUBT = Hall.PATIENCE.plusSeconds(45);

  /** The centre asks for the bank's statement when an order has waited for half a minute. */
  private static final Duration UNTIL_THE_STATEMENT = Hall.PATIENCE.plusSeconds(45);

  /** The fee once more, and what was changed of the amount. */
  private static final String TOO_MUCH = "Nộp thừa 9.000 đồng";

  private static final String CABINET = "Cảm biến vỏ máy";
  private static final String ON_BATTERY = "Mất điện, quầy đang chạy bằng ắc quy";

  private final Hall hall;
  private final Eyes eyes;
  private Browser page;
  private Visitor visitor;

  SubmissionThroughFaultsIT(Hall hall) {
    this.hall = hall;
    this.eyes = hall.eyes();
  }

  @BeforeEach
  void comeIn() throws Exception {
    page = Browser.open(Hall.PATIENCE);
    visitor = new Visitor(hall, page, "submission");
  }

  @AfterEach
  void goOut() {
    page.close();
  }

  /**
   * Noise, a strange code, two codes at once and a dead code window; a card that falls silent, a
   * card that is pulled, a reader that goes away; somebody who tells of money that never was; the
   * line cut while the money is on its way, twice over; a printer that does not answer, then one
   * whose cutter jams.
   */
  @Test
  void whoeverIsReadAndPaysAndIsPrintedForOnlyAtTheSecondAttemptHandsInAllTheSame()
      throws Exception {
    Office office = Office.signIn(hall, page);
    visitor.beginSubmission();
    hall.cause(Trouble.CODE_GARBLE);
    hall.bench().post("/api/code/show", Map.of("text", "https://example.org/"));
    eyes.await("Mã vừa đưa không phải của thẻ căn cước");
    hall.cause(Trouble.CODE_GLUED, Map.of("cards", List.of(Citizen.CARD, OTHER_CARD)));
    eyes.await("Máy thấy mã của hai thẻ cùng lúc");
    visitor.photograph("hai-ma-dinh-lien");
    hall.cause(Trouble.CODE_PLUG);
    office.awaitDevice("Ô soi mã", "Mất kết nối");
    eyes.type("007733");
    eyes.tapUntil("Tiếp tục", LAY_CARD);
    hall.mend(Trouble.CODE_PLUG);

    hall.cause(Trouble.CARD_SLOW);
    visitor.layCard();
    eyes.await(READING);
    hall.act("card/take");
    eyes.await("Thẻ bị nhấc lên quá sớm");
    visitor.photograph("the-bi-nhac-len");
    eyes.tapUntil("Thử lại", LAY_CARD);
    hall.cause(Trouble.CARD_FALTER);
    visitor.layCard();
    eyes.await(READING); // begun anew by the machine itself
    hall.cause(Trouble.CARD_PLUG);
    eyes.await("Đầu đọc thẻ đang trục trặc");
    visitor.photograph("dau-doc-truc-trac");
    hall.mend(Trouble.CARD_PLUG);
    eyes.tapUntil("Thử lại", READING);
    visitor.takeCard();

    visitor.askForCopy();
    hall.pay(Mishap.UNSIGNED);
    hall.cause(Trouble.NETWORK_API);
    eyes.await("Nếu đã chuyển số tiền dưới đây, xin đừng chuyển lại");
    visitor.photograph("dut-mang-khi-nop-phi");
    hall.pay(Mishap.TOLD_TWICE);
    hall.pay(Mishap.TOO_MUCH); // against what the screen says
    hall.cause(Trouble.PRINTER_FALTER);
    hall.mend(Trouble.NETWORK_API);

    eyes.await(IN_HAND, UNTIL_IN_DOUBT);
    visitor.photograph("da-cam-phieu-chua");
    hall.mend(Trouble.PRINTER_MUTE);
    hall.cause(Trouble.PRINTER_CUTTER);
    eyes.tapUntil("Chưa có phiếu", "Xin chụp lại phiếu này");
    visitor.photograph("chup-lai-phieu");
    hall.awaitMessage(number());
    hall.mend(Trouble.PRINTER_CUTTER);
    assertEquals(
        List.of(TOO_MUCH, "Khớp"),
        office.awaitMoneyToGiveBack(TOO_MUCH),
        "one transfer of the two that the bank signed pays, told of once or twice;"
            + " what nobody signed was never there");
    eyes.tapUntil("Xong", "Đã ghi nhận hồ sơ");
    visitor.leave();
  }

  private String number() throws TourException, InterruptedException {
    return eyes.await(
            "a submission number", seen -> SUBMISSION_NUMBER.matcher(seen.text().strip()).matches())
        .text()
        .strip();
  }

  /**
   * Somebody who says on the phone that it was not they; a scanner with its cover open, pulled out
   * in the middle of a sheet, hung, torn, which only headphones tell; a camera pulled out in the
   * middle of use, and one whose picture stands still; the line cut when all is ready, and the
   * printer opened while it prints.
   */
  @Test
  void pagesOutliveEveryFaultOfScannerAndCameraAndWaitForTheLineWhenItIsCut() throws Exception {
    visitor.beginSubmission();
    visitor.citizen().present(Citizen.CARD);
    visitor.askForCertificateWithoutFee();

    hall.cause(Trouble.SCANNER_COVER);
    eyes.await("Đặt giấy dưới máy ảnh");
    hall.mend(Trouble.SCANNER_COVER);
    eyes.await("Quét khay");

    feed(Visitor.PROOF_WITH_TWO_SIDES);
    hall.cause(Trouble.SOUND_HEADPHONES);
    hall.cause(Trouble.SCANNER_HANG);
    eyes.tapUntil("Quét khay", "Đang quét");
    visitor.photograph("dang-quet");
    hall.cause(Trouble.SCANNER_PLUG);
    eyes.await(STOPPED);
    visitor.photograph("may-quet-rut-day");
    Patience.until(Hall.PATIENCE, "a call that only headphones give", this::heardInHeadphones);
    hall.mend(Trouble.SOUND_HEADPHONES);
    hall.mend(Trouble.SCANNER_PLUG);
    eyes.tapUntil("Quét khay", "Đang quét");
    hall.mend(Trouble.SCANNER_HANG);
    eyes.await("Trang 2");
    assertFalse(eyes.reads("Trang 3"), "one sheet has two sides");

    hall.cause(Trouble.SCANNER_TEAR);
    feed(Visitor.PROOF_WITH_TWO_SIDES);
    eyes.tap("Quét khay");
    eyes.awaitAny(Hall.PATIENCE, STOPPED, "Có thể quét lại"); // it may be well before one looks
    visitor.photograph("trang-bi-rach");
    assertTrue(eyes.reads("Trang 2"), "pages from before are kept");
    hall.act("scanner/clear");

    eyes.await("Chụp ảnh");
    hall.cause(Trouble.CAMERA_PLUG);
    eyes.await("Quét từ khay");
    visitor.photograph("may-anh-rut-day");
    hall.mend(Trouble.CAMERA_PLUG);
    eyes.await("Chụp ảnh");
    hall.cause(Trouble.CAMERA_FREEZE);
    hall.bench().post("/api/camera/lay", Map.of("paper", Visitor.PROOF_WITH_TWO_SIDES));
    eyes.tap("Chụp ảnh");
    eyes.await("Trống?");
    eyes.awaitEnabled("Chụp ảnh"); // until then no page is dropped
    visitor.photograph("may-anh-dung-hinh");
    eyes.tap("Bỏ: Trang 3");
    eyes.awaitGone("Trống?");
    hall.mend(Trouble.CAMERA_FREEZE);
    hall.act("camera/clear");
    eyes.tapUntil("Tiếp tục", "Mọi thứ đã đúng chưa?");

    hall.cause(Trouble.NETWORK_API);
    hall.cause(Trouble.NETWORK_BROKER);
    hall.cause(Trouble.PRINTER_FALTER);
    eyes.tapUntil("Nộp hồ sơ", PRINTING);
    hall.cause(Trouble.PRINTER_COVER);
    hall.mend(Trouble.PRINTER_MUTE);
    eyes.await("Xin chụp lại phiếu này");
    eyes.await("Hồ sơ chưa đến cơ quan");
    visitor.photograph("ho-so-chua-den");
    String number = number();
    hall.mend(Trouble.PRINTER_COVER);
    assertEquals(Optional.empty(), hall.message(number));
    hall.mend(Trouble.NETWORK_BROKER);
    hall.mend(Trouble.NETWORK_API);
    eyes.await("Hồ sơ đã đến cơ quan");
    hall.awaitMessage(number);
    eyes.tapUntil("Xong", "Đã ghi nhận hồ sơ");
    visitor.leave();
  }

  private Optional<JsonNode> heardInHeadphones() throws TourException, InterruptedException {
    return hall.bench()
        .state()
        .path("sound")
        .path("sounds")
        .valueStream()
        .filter(sound -> sound.path("headphones").asBoolean())
        .findFirst();
  }

  private void feed(String paper) throws TourException, InterruptedException {
    hall.bench().post("/api/scanner/feed", Map.of("papers", List.of(paper)));
  }

  /**
   * A sheet that sticks; too little money, and a bank that tells of the rest late; the slip
   * printer's cable pulled while it prints, and its roll taken out before it is back.
   */
  @Test
  void aSlipWhosePrinterIsPulledOutUnderItIsShownAndSent() throws Exception {
    visitor.citizen().answerEverything();
    hall.cause(Trouble.SCANNER_JAM);
    feed("quyet-dinh-ly-hon-1");
    eyes.tap("Quét khay");
    eyes.await("Kẹt giấy trong máy quét");
    hall.mend(Trouble.SCANNER_JAM);
    eyes.await("Có thể quét lại");
    scanAgain();
    hall.act("scanner/clear");
    eyes.tapUntil("Tiếp tục", "Mọi thứ đã đúng chưa?");
    visitor.citizen().askToPay();

    hall.pay(Mishap.TOO_LITTLE);
    eyes.await("Số tiền chuyển chưa đủ");
    visitor.photograph("chuyen-chua-du");
    hall.pay(Mishap.LATE);
    hall.cause(Trouble.PRINTER_FALTER);
    int before = hall.slips();
    hall.act("phone/tell-held");
    eyes.await(PRINTING);
    Patience.until(
        Hall.PATIENCE,
        "a slip that is out while nobody says so",
        () -> hall.slips() > before ? Optional.of(true) : Optional.empty());
    hall.cause(Trouble.PRINTER_PLUG);
    eyes.await(IN_HAND);
    visitor.photograph("may-in-phieu-rut-day");
    hall.cause(Trouble.PRINTER_PAPER);
    hall.mend(Trouble.PRINTER_MUTE);
    hall.mend(Trouble.PRINTER_PLUG);
    eyes.tapUntil("Chưa có phiếu", "Xin chụp lại phiếu này");
    visitor.photograph("may-in-phieu-het-giay");
    hall.awaitMessage(number());
    hall.mend(Trouble.PRINTER_PAPER);
    eyes.tapUntil("Xong", "Đã ghi nhận hồ sơ");
    visitor.leave();
  }

  /** As a citizen does who has pulled the sheet out: presses until the page is there. */
  private void scanAgain() throws TourException, InterruptedException {
    Patience.until(
        Hall.PATIENCE,
        "a page after the jam was cleared",
        () -> {
          if (eyes.reads("Có thể quét lại") || eyes.reads("Kẹt giấy trong máy quét")) {
            eyes.tap("Quét khay");
          }
          return eyes.reads("Trang 1") ? Optional.of(true) : Optional.empty();
        });
  }

  /**
   * A printer that says nothing until the visit has begun; lost mains up to the end of the battery,
   * a wet screen, an open and tilted housing, silent boards, a dead broker, no sound: at most a
   * word above the page, and the visit ends with a slip. So it does where the bank never tells of
   * the money.
   */
  @Test
  void aVisitGoesOnThroughLostMainsAnOpenDoorSilentBoardsADeadBrokerAndNoSound() throws Exception {
    Office office = Office.signIn(hall, page);
    visitor.citizen().awaken();
    hall.cause(Trouble.PRINTER_MUTE);
    eyes.await("Chưa in được phiếu");
    visitor.photograph("chua-in-duoc-phieu");
    visitor.chooseSubmission();
    hall.mend(Trouble.PRINTER_MUTE);
    hall.cause(Trouble.HOUSING_MAINS);
    hall.cause(Trouble.SOUND_PLUG);
    hall.cause(Trouble.SOUND_JACK);
    visitor.citizen().present(Citizen.CARD);
    office.awaitDevice("Bộ lưu điện", "Đang chạy bằng ắc quy");
    office.awaitDevice("Loa", "Mất kết nối");
    office.awaitDevice("Ổ cắm tai nghe", "Mất kết nối");
    hall.cause(Trouble.HOUSING_DOOR);
    hall.cause(Trouble.HOUSING_TILT);
    hall.cause(Trouble.PRINTER_NEAR_END);
    hall.cause(Trouble.SCREEN_GHOSTS);
    eyes.tapUntil("Gọi hỗ trợ", "Ông/bà cần giúp gì?");
    eyes.tapUntil("Quay lại", "Ông/bà cần làm thủ tục gì?");
    office.awaitDevice(CABINET, "Cửa vỏ quầy đang mở");
    office.awaitDevice(CABINET, "Quầy bị nghiêng hoặc bị xô");
    office.awaitDevice("Máy in phiếu", "Sắp hết giấy");
    office.awaitDevice("Màn hình cảm ứng", "Màn hình tự báo chạm");
    hall.mend(Trouble.SCREEN_GHOSTS);
    hall.cause(Trouble.HOUSING_SILENCE);
    visitor.askForCopy();
    office.awaitDevice(CABINET, "Không trả lời");
    hall.mend(Trouble.HOUSING_SILENCE);

    hall.cause(Trouble.HOUSING_EMPTY_BATTERY);
    eyes.await(ON_BATTERY);
    visitor.photograph("ac-quy-sap-can");
    int before = hall.slips();
    hall.pay(Mishap.SILENT);
    hall.mend(Trouble.HOUSING_MAINS);
    eyes.awaitGone(ON_BATTERY);
    hall.cause(Trouble.HOUSING_SUPPLY_LOST);
    hall.cause(Trouble.HOUSING_PLUG);
    hall.mend(Trouble.SOUND_PLUG);
    hall.mend(Trouble.SOUND_JACK);
    office.awaitDevice("Bộ lưu điện", "Mất kết nối");
    office.awaitDevice(CABINET, "Mất kết nối");
    office.awaitDevice("Loa", "Hoạt động");
    office.awaitDevice("Ổ cắm tai nghe", "Hoạt động");
    hall.cause(Trouble.NETWORK_BROKER);
    eyes.await("Đã ghi nhận hồ sơ", UNTIL_THE_STATEMENT);
    assertEquals(before + 1, hall.slips(), "little paper is enough for a slip");
    hall.mend(Trouble.HOUSING_PLUG);
    hall.mend(Trouble.HOUSING_SUPPLY_LOST);
    hall.mend(Trouble.HOUSING_TILT);
    hall.mend(Trouble.HOUSING_DOOR);
    hall.mend(Trouble.NETWORK_BROKER);
    visitor.leave();
  }
}
