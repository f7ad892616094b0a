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

/** Whole visits of a citizen who hands a dossier in while one part after another fails. */
@Timeout(300)
@ExtendWith(StandingHall.class)
class SubmissionThroughFaultsIT {
  private static final Pattern SUBMISSION_NUMBER =
      Pattern.compile("[0-9]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}");

  private static final String OTHER_CARD = "tran-van-minh";
  private static final String READING = "Đang đọc thẻ";
  private static final String IN_HAND = "Ông/bà đã cầm phiếu chưa?";
  private static final String PRINTING = "Đang in phiếu nộp hồ sơ";
  private static final String STOPPED = "Máy quét dừng lại";

  /** A printer that says nothing is waited for before anybody is asked. */
  private static final Duration UNTIL_IN_DOUBT = Hall.PATIENCE.plusSeconds(45);

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
   * card that is pulled, a reader that goes away; the line cut while the money is on its way; a
   * printer that does not answer, then one whose cutter jams.
   */
  @Test
  void whoeverIsReadAndPaysAndIsPrintedForOnlyAtTheSecondAttemptHandsInAllTheSame()
      throws Exception {
    visitor.beginSubmission();
    hall.act("code/garble");
    hall.bench().post("/api/code/show", Map.of("text", "https://example.org/"));
    eyes.await("Mã vừa đưa không phải của thẻ căn cước");
    hall.bench().post("/api/code/show-glued", Map.of("cards", List.of(Citizen.CARD, OTHER_CARD)));
    eyes.await("Máy thấy mã của hai thẻ cùng lúc");
    visitor.photograph("hai-ma-dinh-lien");
    hall.turn("code/plug", false);
    eyes.type("007733");
    eyes.tapUntil("Tiếp tục", "Đặt thẻ lên mặt đọc thẻ");
    hall.turn("code/plug", true);

    hall.turn("card/slow", true);
    hall.turn("card/falter", true);
    visitor.layCard();
    eyes.await(READING);
    hall.act("card/take");
    eyes.await("Thẻ bị nhấc lên quá sớm");
    visitor.photograph("the-bi-nhac-len");
    eyes.tapUntil("Thử lại", "Đặt thẻ lên mặt đọc thẻ");
    visitor.layCard();
    eyes.await(READING);
    hall.turn("card/plug", false);
    eyes.await("Đầu đọc thẻ đang trục trặc");
    visitor.photograph("dau-doc-truc-trac");
    hall.turn("card/plug", true);
    eyes.tapUntil("Thử lại", READING);
    visitor.takeCard();

    visitor.askForCopy();
    hall.turn("network/api", false);
    eyes.await("Nếu đã chuyển số tiền dưới đây, xin đừng chuyển lại");
    visitor.photograph("dut-mang-khi-nop-phi");
    hall.bench().post("/api/phone/pay", Map.of());
    hall.act("printer/falter");
    hall.turn("network/api", true);

    eyes.await(IN_HAND, UNTIL_IN_DOUBT);
    visitor.photograph("da-cam-phieu-chua");
    hall.turn("printer/mute", false);
    hall.turn("printer/cutter", true);
    eyes.tapUntil("Chưa có phiếu", "Xin chụp lại phiếu này");
    visitor.photograph("chup-lai-phieu");
    hall.awaitMessage(number());
    hall.turn("printer/cutter", false);
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
   * A scanner with its cover open, pulled out in the middle of a sheet, hung, torn; a camera pulled
   * out in the middle of use, and one whose picture stands still; the line cut when all is ready,
   * and the printer opened while it prints.
   */
  @Test
  void pagesOutliveEveryFaultOfScannerAndCameraAndWaitForTheLineWhenItIsCut() throws Exception {
    visitor.beginSubmission();
    visitor.citizen().present(Citizen.CARD);
    visitor.askForCertificateWithoutFee();

    hall.turn("scanner/cover", true);
    eyes.await("Đặt giấy dưới máy ảnh");
    hall.turn("scanner/cover", false);
    eyes.await("Quét khay");

    feed();
    hall.turn("scanner/hang", true);
    eyes.tapUntil("Quét khay", "Đang quét");
    visitor.photograph("dang-quet");
    hall.turn("scanner/plug", false);
    eyes.await(STOPPED);
    visitor.photograph("may-quet-rut-day");
    hall.turn("scanner/plug", true);
    eyes.tapUntil("Quét khay", "Đang quét");
    hall.turn("scanner/hang", false);
    eyes.await("Trang 2");
    assertFalse(eyes.reads("Trang 3"), "one sheet has two sides");

    hall.act("scanner/tear");
    feed();
    eyes.tap("Quét khay");
    eyes.awaitAny(Hall.PATIENCE, STOPPED, "Có thể quét lại"); // it may be well before one looks
    visitor.photograph("trang-bi-rach");
    assertTrue(eyes.reads("Trang 2"), "pages from before are kept");
    hall.act("scanner/clear");

    eyes.await("Chụp ảnh");
    hall.turn("camera/plug", false);
    eyes.await("Quét từ khay");
    visitor.photograph("may-anh-rut-day");
    hall.turn("camera/plug", true);
    eyes.await("Chụp ảnh");
    hall.turn("camera/freeze", true);
    hall.bench().post("/api/camera/lay", Map.of("paper", Visitor.PROOF_WITH_TWO_SIDES));
    eyes.tap("Chụp ảnh");
    eyes.await("Trống?");
    eyes.awaitEnabled("Chụp ảnh"); // until then no page is dropped
    visitor.photograph("may-anh-dung-hinh");
    eyes.tap("Bỏ: Trang 3");
    eyes.awaitGone("Trống?");
    hall.turn("camera/freeze", false);
    hall.act("camera/clear");
    eyes.tapUntil("Tiếp tục", "Mọi thứ đã đúng chưa?");

    hall.turn("network/api", false);
    hall.turn("network/broker", false);
    hall.act("printer/falter");
    eyes.tapUntil("Nộp hồ sơ", PRINTING);
    hall.turn("printer/cover", true);
    hall.turn("printer/mute", false);
    eyes.await("Xin chụp lại phiếu này");
    eyes.await("Hồ sơ chưa đến cơ quan");
    visitor.photograph("ho-so-chua-den");
    String number = number();
    hall.turn("printer/cover", false);
    assertEquals(Optional.empty(), hall.message(number));
    hall.turn("network/broker", true);
    hall.turn("network/api", true);
    eyes.await("Hồ sơ đã đến cơ quan");
    hall.awaitMessage(number);
    eyes.tapUntil("Xong", "Đã ghi nhận hồ sơ");
    visitor.leave();
  }

  private void feed() throws TourException, InterruptedException {
    hall.bench().post("/api/scanner/feed", Map.of("papers", List.of(Visitor.PROOF_WITH_TWO_SIDES)));
  }

  /** What a citizen need not see: and that the visit ends with a slip. */
  @Test
  void aVisitGoesOnThroughLostMainsAnOpenDoorSilentBoardsADeadBrokerAndNoSound() throws Exception {
    visitor.beginSubmission();
    hall.turn("housing/mains", true);
    hall.turn("sound/plug", false);
    hall.turn("sound/jack", false);
    visitor.citizen().present(Citizen.CARD);
    hall.turn("housing/supply-lost", true);
    hall.turn("housing/door", true);
    hall.turn("network/broker", false);
    hall.act("printer/near-end");
    visitor.askForCopy();
    hall.turn("housing/mains", false);
    hall.turn("housing/silence", true);
    int before = hall.slips();
    visitor.citizen().pay();
    eyes.await("Đã ghi nhận hồ sơ");
    assertEquals(before + 1, hall.slips(), "little paper is enough for a slip");
    hall.turn("housing/silence", false);
    hall.turn("housing/supply-lost", false);
    hall.turn("housing/door", false);
    hall.turn("network/broker", true);
    hall.turn("sound/plug", true);
    hall.turn("sound/jack", true);
    visitor.leave();
  }
}
