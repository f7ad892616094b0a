package vn.quay24.centre.web.page;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sentences after something was done; the address carries only their word. */
public final class Notices {
  /** Follows the word of a decision that no text went out about. */
  public static final String UNTOLD = "Untold";

  private static final Map<String, String> DONE =
      Map.ofEntries(
          Map.entry(
              "revoked",
              "Đã thu hồi ghi danh. Quầy không còn vào được trung tâm; muốn dùng lại phải ghi danh mới."),
          Map.entry("accepted", "Đã tiếp nhận hồ sơ và nhắn tin cho công dân."),
          Map.entry(
              "acceptedUntold",
              "Đã tiếp nhận hồ sơ. Công dân không để lại số điện thoại nên không có tin nhắn."),
          Map.entry("supplement", "Đã gửi yêu cầu bổ sung cho công dân."),
          Map.entry(
              "supplementUntold",
              "Đã ghi yêu cầu bổ sung. Công dân không để lại số điện thoại nên chỉ xem được tại quầy."),
          Map.entry("refused", "Đã từ chối tiếp nhận và gửi lý do cho công dân."),
          Map.entry(
              "refusedUntold",
              "Đã từ chối tiếp nhận. Công dân không để lại số điện thoại nên chỉ xem được lý do tại quầy."),
          Map.entry("finished", "Kết quả đã sẵn sàng. Hãy in nhãn phong bì và đặt vào tủ."),
          Map.entry("handedOut", "Đã ghi nhận trả kết quả tại bộ phận một cửa."),
          Map.entry("settled", "Đã ghi nhận việc xử lý khoản tiền."),
          Map.entry("published", "Bản phát hành đã được kiểm tra và đang phục vụ các quầy."),
          Map.entry("commanded", "Đã gửi lệnh đến quầy."));

  private Notices() {}

  /** Whether this sentence says that the citizen was told. */
  public static boolean tells(String word) {
    return DONE.containsKey(word + UNTOLD);
  }

  static Optional<Frame.Notice> after(@Nullable String word) {
    return word == null
        ? Optional.empty()
        : Optional.ofNullable(DONE.get(word)).map(text -> new Frame.Notice(true, text));
  }
}
