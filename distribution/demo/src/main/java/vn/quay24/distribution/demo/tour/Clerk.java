package vn.quay24.distribution.demo.tour;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Staff of the office who stand at the kiosk with card and PIN: the locker is theirs. */
final class Clerk {
  private static final String CARD = "tran-van-minh";
  private static final Duration FAR_AWAY = Duration.ofMinutes(3);

  private final BenchClient bench;
  private final Eyes eyes;
  private final Camera camera;

  Clerk(BenchClient bench, Eyes eyes, Camera camera) {
    this.bench = bench;
    this.eyes = eyes;
    this.camera = camera;
  }

  /** Puts the envelope of the last accepted dossier into a compartment. */
  void load(Citizen hands, String pin) throws TourException, InterruptedException {
    String code =
        Patience.until(
            FAR_AWAY,
            "the dossier's code in a message",
            () -> {
              JsonNode codes = bench.state().path("code").path("envelopes");
              return codes.isEmpty() ? Optional.empty() : Optional.of(codes.get(0).asString());
            });
    signIn(hands, pin);
    camera.kiosk("can-bo");
    eyes.tapUntil("Bỏ kết quả vào tủ", "Đưa mã trên bì");
    bench.post("/api/code/show", Map.of("envelope", code));
    int door = Doors.awaitOpen(bench, FAR_AWAY);
    eyes.await("đã mở", FAR_AWAY);
    camera.kiosk("bo-vao-ngan");
    bench.post("/api/locker/" + door + "/put", Map.of("item", "Phong bì " + code));
    bench.post("/api/locker/" + door + "/close", Map.of());
    if (eyes.awaitAny(FAR_AWAY, "Bì kết quả đã ở trong ngăn chưa?", "Bỏ kết quả vào tủ")
        .startsWith("Bì")) {
      eyes.tap("Có");
    }
    camera.kiosk("da-bo-vao");
  }

  /** Looks into a compartment that was broken open, shuts it, and leaves. */
  void lookInto(int door, Citizen hands, String pin) throws TourException, InterruptedException {
    String torn = door + " Bị cạy";
    signIn(hands, pin);
    eyes.tapUntil(torn, "Xem khóa có hỏng không");
    camera.kiosk("xem-ngan-bi-cay");
    bench.post("/api/locker/" + door + "/close", Map.of());
    eyes.await("Chạm một ngăn để lấy kết quả ra");
    eyes.awaitGone(torn);
    eyes.tap("Kết thúc");
  }

  private void signIn(Citizen hands, String pin) throws TourException, InterruptedException {
    hands.begin("Hướng dẫn, gọi hỗ trợ", "Dành cho cán bộ");
    eyes.tapUntil("Dành cho cán bộ", "Đưa mã QR trên thẻ vào ô kính");
    hands.present(CARD);
    eyes.await("Nhập mã PIN của cán bộ", FAR_AWAY);
    eyes.type(pin);
    eyes.tapUntil("Tiếp tục", "Bỏ kết quả vào tủ");
  }
}
