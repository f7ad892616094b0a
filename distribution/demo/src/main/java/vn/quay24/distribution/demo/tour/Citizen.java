package vn.quay24.distribution.demo.tour;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the citizen does: with hands at the kiosk, and on the phone. Reads the screen, nothing else.
 */
final class Citizen {
  /** Number that the citizen types on the form. */
  static final String PHONE = "0999123456";

  private static final String PHONE_AS_SHOWN = "0999 123 456";

  /** The card that the citizen has. */
  static final String CARD = "le-thi-mau-don";

  private static final Duration FAR_AWAY = Duration.ofMinutes(3);
  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
  private static final Pattern EIGHT_DIGITS =
      Pattern.compile("(?<![0-9])([0-9]{4}) ?([0-9]{4})(?![0-9])");

  private final BenchClient bench;
  private final Eyes eyes;
  private final Camera camera;

  Citizen(BenchClient bench, Eyes eyes, Camera camera) {
    this.bench = bench;
    this.eyes = eyes;
    this.camera = camera;
  }

  /**
   * From the attract screen to the slip: 1.004873 for a divorced person, two scanned pages, a fee.
   */
  void submit() throws TourException, InterruptedException {
    answerEverything();
    scanPapers();
    askToPay();
    pay();
    bench.post("/api/printer/tear", Map.of());
    eyes.tap("Xong");
  }

  /** From the attract screen to the page that asks for the first paper. */
  void answerEverything() throws TourException, InterruptedException {
    begin("Nộp hồ sơ", "Ông/bà đồng ý");
    identify(CARD);
    chooseProcedure();
    confirmOnPhone();
    fillForm();
  }

  /**
   * Touches the screen, chooses Vietnamese and a tile.
   *
   * @param next what the page behind the tile says
   */
  void begin(String tile, String next) throws TourException, InterruptedException {
    awaken();
    camera.kiosk("trang-chu");
    eyes.tapUntil(tile, next);
  }

  /** Touches the screen and chooses Vietnamese. */
  void awaken() throws TourException, InterruptedException {
    eyes.await("Chạm vào màn hình để bắt đầu");
    camera.kiosk("man-hinh-cho");
    eyes.tapUntil("Chạm vào màn hình để bắt đầu", "Ông/bà muốn dùng ngôn ngữ nào?");
    camera.kiosk("ngon-ngu");
    eyes.tapUntil("Tiếng Việt", "Hôm nay ông/bà cần làm gì?");
  }

  /** Consents, shows the card's code, lays the card down and takes it back when asked. */
  void identify(String card) throws TourException, InterruptedException {
    eyes.await("Ông/bà đồng ý");
    camera.kiosk("dong-y");
    eyes.tapUntil("Tôi đồng ý", "Đưa mã QR trên thẻ vào ô kính");
    present(card);
  }

  /** Shows the card's code, lays the card down and takes it back when asked. */
  void present(String card) throws TourException, InterruptedException {
    eyes.await("Đưa mã QR trên thẻ vào ô kính");
    camera.kiosk("ma-tren-the");
    bench.post("/api/code/show", Map.of("card", card));
    eyes.await("Đặt thẻ");
    camera.kiosk("dat-the");
    bench.post("/api/card/lay", Map.of("card", card));
    eyes.await("lấy lại thẻ", FAR_AWAY);
    camera.kiosk("lay-lai-the");
    camera.bench("ban-thu-co-the");
    bench.post("/api/card/take", Map.of());
  }

  /** Looks for the certificate of marital status by a word, and begins it. */
  void chooseProcedure() throws TourException, InterruptedException {
    eyes.await("Ông/bà cần làm thủ tục gì?");
    eyes.type("doc than");
    eyes.await("doc than");
    eyes.awaitGone("Bản sao trích lục hộ tịch");
    eyes.await("Giấy xác nhận tình trạng hôn nhân");
    camera.kiosk("tim-thu-tuc");
    eyes.tapUntil("Giấy xác nhận tình trạng hôn nhân", "Ông/bà cần có");
    camera.kiosk("can-chuan-bi");
    eyes.tapUntil("Bắt đầu làm", "Xác nhận trên ứng dụng VNeID");
  }

  /** Taps the number on the phone that the kiosk shows. */
  void confirmOnPhone() throws TourException, InterruptedException {
    eyes.await("Trên điện thoại, chạm vào số này");
    Eyes.Seen number =
        eyes.await("two digits", seen -> TWO_DIGITS.matcher(seen.text().strip()).matches());
    camera.kiosk("vneid");
    JsonNode request = awaitConfirmation();
    camera.bench("ban-thu-vneid");
    bench.post(
        "/api/phone/confirmations/" + request.path("id").asString(),
        Map.of("number", number.text().strip()));
  }

  /** Says on the phone that it was somebody else. */
  void denyOnPhone() throws TourException, InterruptedException {
    JsonNode request = awaitConfirmation();
    bench.post("/api/phone/confirmations/" + request.path("id").asString(), Map.of("deny", true));
  }

  private JsonNode awaitConfirmation() throws TourException, InterruptedException {
    return Patience.until(
        eyes.patience(),
        "a request on the phone",
        () -> {
          for (JsonNode request : bench.state().path("phone").path("confirmations")) {
            if (request.path("state").asString("").equals("WAITING")) {
              return java.util.Optional.of(request);
            }
          }
          return java.util.Optional.empty();
        });
  }

  private void fillForm() throws TourException, InterruptedException {
    eyes.await("Thông tin này có đúng không?", FAR_AWAY);
    camera.kiosk("to-khai-dien-san");
    eyes.tapUntil("Đúng, tiếp tục", "Câu hỏi 1/");
    write("12 Trần Phú, phường Bàn Thạch, thành phố Đà Nẵng", "Câu hỏi 2/");
    choose("Đã ly hôn, chưa kết hôn lại", "Câu hỏi 3/");
    choose("Việc khác", "Câu hỏi 4/");
    write("Vay vốn ngân hàng", "Câu hỏi 5/");
    choose("Không thuộc diện miễn", "Câu hỏi 6/");
    eyes.type(PHONE);
    eyes.await(PHONE_AS_SHOWN);
    camera.kiosk("so-dien-thoai");
    eyes.tapUntil("Tiếp tục", "Bản án hoặc quyết định ly hôn");
  }

  /** Answers a question in words. */
  void write(String text, String next) throws TourException, InterruptedException {
    eyes.type(text);
    eyes.await(text);
    camera.kiosk("nhap-chu");
    eyes.tapUntil("Tiếp tục", next);
  }

  /** Answers a question by one of the choices. */
  void choose(String answer, String next) throws TourException, InterruptedException {
    eyes.tap(answer);
    eyes.awaitEnabled("Tiếp tục");
    camera.kiosk("chon");
    eyes.tapUntil("Tiếp tục", next);
  }

  /** Scans the paper that is asked for, and goes on to the review. */
  void scanPapers() throws TourException, InterruptedException {
    eyes.await("Bản án hoặc quyết định ly hôn");
    bench.post(
        "/api/scanner/feed",
        Map.of("papers", List.of("quyet-dinh-ly-hon-1", "quyet-dinh-ly-hon-2")));
    camera.kiosk("giay-to");
    eyes.tap("Quét khay");
    eyes.awaitAny(FAR_AWAY, "Đã quét 2 trang", "Trang 2");
    camera.kiosk("da-quet");
    camera.bench("ban-thu-da-quet");
    bench.post("/api/scanner/clear", Map.of());
    eyes.tapUntil("Tiếp tục", "Mọi thứ đã đúng chưa?");
  }

  /** From the review to the code that the bank's app reads. */
  void askToPay() throws TourException, InterruptedException {
    eyes.await("Mọi thứ đã đúng chưa?", FAR_AWAY);
    camera.kiosk("kiem-tra");
    eyes.tap("Nộp phí và nộp hồ sơ");
    if (eyes.awaitAny(FAR_AWAY, "Mở ứng dụng ngân hàng", "Thử lại").equals("Thử lại")) {
      eyes.tap("Thử lại");
      eyes.await("Mở ứng dụng ngân hàng", FAR_AWAY);
    }
    camera.kiosk("ma-thanh-toan");
  }

  /** Pays what is asked, and waits until the dossier has its number. */
  void pay() throws TourException, InterruptedException {
    bench.post("/api/phone/pay", Map.of());
    eyes.await("Số nộp hồ sơ", FAR_AWAY);
    camera.kiosk("da-nop");
    camera.bench("ban-thu-phieu-ra");
  }

  /** Shows the slip's code, reads how far the dossier is, and takes its receipt along. */
  void lookUp(String state) throws TourException, InterruptedException {
    begin("Tra cứu hồ sơ", "Đưa mã QR trên phiếu vào ô kính");
    camera.kiosk("tra-cuu");
    bench.post("/api/code/show", Map.of("slip", 1));
    eyes.await("Quá trình giải quyết", FAR_AWAY);
    eyes.await(state);
    camera.kiosk("tinh-trang");
    eyes.tap("In giấy tiếp nhận");
    eyes.await("Giấy tiếp nhận đã in xong", FAR_AWAY);
    camera.kiosk("giay-tiep-nhan-da-in");
    camera.document();
    eyes.tapUntil("Xong", "Xin nhớ lấy giấy tiếp nhận");
    eyes.tap("Xong");
  }

  /** Opens the door with the card and the code from the SMS, takes the result, closes the door. */
  void collect() throws TourException, InterruptedException {
    askForResult(CARD);
    int door = Doors.awaitOpen(bench, FAR_AWAY);
    eyes.await("đã mở", FAR_AWAY);
    camera.kiosk("ngan-mo");
    camera.bench("ban-thu-ngan-mo");
    bench.post("/api/locker/" + door + "/take", Map.of());
    bench.post("/api/locker/" + door + "/close", Map.of());
    eyes.await("Ông/bà đã lấy kết quả chưa?", FAR_AWAY);
    eyes.tap("Đã lấy");
    eyes.awaitAny(FAR_AWAY, "Xin cảm ơn", "Chạm vào màn hình để bắt đầu");
    camera.kiosk("da-nhan");
  }

  /** Card and code from the SMS, up to the wish that a door opens. */
  void askForResult(String card) throws TourException, InterruptedException {
    String code = codeFromMessage();
    begin("Nhận kết quả", "Ông/bà đồng ý");
    identify(card);
    eyes.await("Nhập mã nhận kết quả", FAR_AWAY);
    eyes.type(code);
    camera.kiosk("ma-nhan-ket-qua");
    eyes.tap("Mở tủ");
  }

  private String codeFromMessage() throws TourException, InterruptedException {
    return Patience.until(
        FAR_AWAY,
        "a message with the code",
        () -> {
          for (JsonNode message : bench.state().path("phone").path("messages")) {
            Matcher code = EIGHT_DIGITS.matcher(message.path("text").asString(""));
            if (message.path("text").asString("").contains("Mã nhận") && code.find()) {
              return java.util.Optional.of(code.group(1) + code.group(2));
            }
          }
          return java.util.Optional.empty();
        });
  }
}
