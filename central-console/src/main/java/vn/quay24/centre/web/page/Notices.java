package vn.quay24.centre.web.page;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sentences after something was done; the address carries only their word. */
public final class Notices {
  private static final Map<String, String> DONE =
      Map.of(
          "revoked",
              "Đã thu hồi ghi danh. Quầy không còn vào được trung tâm; muốn dùng lại phải ghi danh mới.",
          "accepted", "Đã tiếp nhận hồ sơ và nhắn tin cho công dân.",
          "supplement", "Đã gửi yêu cầu bổ sung cho công dân.",
          "refused", "Đã từ chối tiếp nhận và gửi lý do cho công dân.",
          "finished", "Kết quả đã sẵn sàng. Hãy in nhãn phong bì và đặt vào tủ.",
          "handedOut", "Đã ghi nhận trả kết quả tại bộ phận một cửa.",
          "settled", "Đã ghi nhận việc xử lý khoản tiền.",
          "published", "Bản phát hành đã được kiểm tra và đang phục vụ các quầy.",
          "commanded", "Đã gửi lệnh đến quầy.");

  private Notices() {}

  static Optional<Frame.Notice> after(@Nullable String word) {
    return word == null
        ? Optional.empty()
        : Optional.ofNullable(DONE.get(word)).map(text -> new Frame.Notice(true, text));
  }
}
