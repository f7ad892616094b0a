package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.util.Map;

/** The citizen of the tour, who here meets trouble; and what the hall's papers are called. */
final class Visitor {
  static final String PROOF_WITH_TWO_SIDES = "giay-chung-nhan-ho-ngheo-1";
  private static final String CODE_PAGE = "Đưa mã QR trên thẻ vào ô kính";

  private final Hall hall;
  private final Eyes eyes;
  private final Citizen citizen;
  private final Camera camera;

  /**
   * Somebody who comes in.
   *
   * @param page shows the bench
   * @param album folder of the hall for the pictures of this visit
   */
  Visitor(Hall hall, Browser page, String album) throws IOException {
    this.hall = hall;
    this.eyes = hall.eyes();
    this.camera = new Camera(hall.bench(), page, new Album(hall.folder().resolve(album)));
    this.citizen = new Citizen(hall.bench(), eyes, camera);
  }

  Citizen citizen() {
    return citizen;
  }

  /** From the resting screen to the page that asks for the card's code. */
  void beginSubmission() throws TourException, InterruptedException {
    citizen.awaken();
    chooseSubmission();
  }

  /** From the home page to the page that asks for the card's code. */
  void chooseSubmission() throws TourException, InterruptedException {
    eyes.tapUntil("Nộp hồ sơ", "Ông/bà đồng ý");
    eyes.tapUntil("Tôi đồng ý", CODE_PAGE);
  }

  /** Lays the card of the tour's citizen on the reader. */
  void layCard() throws TourException, InterruptedException {
    hall.bench().post("/api/card/lay", Map.of("card", Citizen.CARD));
  }

  /** Waits until the card may be taken, and takes it. */
  void takeCard() throws TourException, InterruptedException {
    eyes.await("lấy lại thẻ");
    hall.act("card/take");
    eyes.await("Ông/bà cần làm thủ tục gì?");
  }

  /** Asks for a copy of the birth certificate, up to the code that the bank's app reads. */
  void askForCopy() throws TourException, InterruptedException {
    eyes.tapUntil("Bản sao trích lục hộ tịch", "Ông/bà cần có");
    eyes.tapUntil("Bắt đầu làm", "Thông tin này có đúng không?");
    eyes.tapUntil("Đúng, tiếp tục", "Câu hỏi 1/");
    citizen.choose("Giấy khai sinh", "Câu hỏi 2/");
    citizen.choose("Của tôi", "Câu hỏi 3/");
    citizen.write("An Mỹ, Tam Kỳ", "Câu hỏi 4/");
    eyes.tapUntil("Tiếp tục", "Câu hỏi 5/");
    citizen.choose("Đi học, thi cử", "Câu hỏi 6/");
    eyes.type("1");
    eyes.tapUntil("Tiếp tục", "Câu hỏi 7/");
    eyes.type(Citizen.PHONE);
    eyes.tapUntil("Tiếp tục", "Mọi thứ đã đúng chưa?");
    citizen.askToPay();
  }

  /**
   * Asks for a certificate as somebody who pays no fee, up to the page for the proof of that; says
   * on the phone first that it was somebody else.
   */
  void askForCertificateWithoutFee() throws TourException, InterruptedException {
    citizen.chooseProcedure();
    citizen.denyOnPhone();
    eyes.await("Chưa được xác nhận trên điện thoại");
    photograph("vneid-tu-choi");
    eyes.tap("Thử lại");
    citizen.confirmOnPhone();
    eyes.await("Thông tin này có đúng không?");
    eyes.tapUntil("Đúng, tiếp tục", "Câu hỏi 1/");
    citizen.write("12 Trần Phú, phường Bàn Thạch, thành phố Đà Nẵng", "Câu hỏi 2/");
    citizen.choose("Chưa đăng ký kết hôn với ai", "Câu hỏi 3/");
    citizen.choose("Việc khác", "Câu hỏi 4/");
    citizen.write("Vay vốn ngân hàng", "Câu hỏi 5/");
    citizen.choose("Người thuộc hộ nghèo", "Câu hỏi 6/");
    eyes.type(Citizen.PHONE);
    eyes.tapUntil("Tiếp tục", "Giấy tờ chứng minh được miễn lệ phí");
  }

  /** Comes as staff, and looks into a compartment that was broken open. */
  void lookInto(int door) throws TourException, InterruptedException {
    new Clerk(hall.bench(), eyes, camera)
        .lookInto(door, citizen, hall.account("staff").path("secret").asString());
    hall.awaitWhole();
  }

  /** What a hand with a telephone keeps of the screen. */
  void photograph(String title) throws TourException, InterruptedException {
    camera.kiosk(title);
  }

  /** From the last page back to the resting screen. */
  void leave() throws TourException, InterruptedException {
    eyes.tapUntil("Xong", Hall.ATTRACT);
    hall.act("printer/tear");
    hall.awaitWhole();
  }
}
