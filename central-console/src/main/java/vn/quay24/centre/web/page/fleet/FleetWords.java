package vn.quay24.centre.web.page.fleet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.quay24.centre.health.KioskHealth;
import vn.quay24.centre.health.Presence;
import vn.quay24.centre.web.page.Moments;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;

/** Words and colours of the fleet page. */
final class FleetWords {
  private FleetWords() {}

  static String label(Presence presence) {
    return switch (presence) {
      case OFFLINE -> "Mất liên lạc";
      case AGENT_DOWN -> "Không nghe trình giám sát";
      case APP_DOWN -> "Ứng dụng không chạy";
      case SHUT_DOWN -> "Đã tắt";
      case STORE_DAMAGED -> "Kho dữ liệu hỏng";
      case TROUBLED -> "Có thiết bị lỗi";
      case OUT_OF_SERVICE -> "Tạm ngừng phục vụ";
      case WELL -> "Đang phục vụ";
      case NEVER_SEEN -> "Chưa từng kết nối";
    };
  }

  static String tone(Presence presence) {
    return switch (presence) {
      case OFFLINE, APP_DOWN, STORE_DAMAGED -> "red";
      case TROUBLED, AGENT_DOWN -> "brown";
      case OUT_OF_SERVICE, SHUT_DOWN -> "blue";
      case WELL -> "green";
      case NEVER_SEEN -> "";
    };
  }

  static String explanation(Presence presence) {
    return switch (presence) {
      case OFFLINE ->
          "Không nghe được cả trình giám sát lẫn ứng dụng: quầy mất điện, mất mạng hoặc máy đã dừng.";
      case AGENT_DOWN ->
          "Ứng dụng vẫn gọi về trung tâm: trình giám sát đã dừng, hoặc cổng MQTT bị chặn.";
      case APP_DOWN -> "Máy và mạng tốt; trình giám sát đang khởi động lại ứng dụng.";
      case STORE_DAMAGED ->
          "Quầy không nhận hồ sơ mới vì có bản ghi hỏng hoặc không ghi được vào ổ đĩa; hồ sơ còn nguyên"
              + " vẫn được gửi. Xem nhật ký tại quầy, rồi cho quầy phục vụ trở lại.";
      case SHUT_DOWN -> "Trình giám sát đã chào trước khi dừng: có người tắt quầy đúng cách.";
      case TROUBLED, OUT_OF_SERVICE, WELL -> "";
      case NEVER_SEEN -> "Quầy đã có tên nhưng chưa gọi về lần nào.";
    };
  }

  /** Whether there is an agent to hear a command. */
  static boolean reachable(Presence presence) {
    return switch (presence) {
      case APP_DOWN, STORE_DAMAGED, TROUBLED, OUT_OF_SERVICE, WELL -> true;
      case OFFLINE, AGENT_DOWN, SHUT_DOWN, NEVER_SEEN -> false;
    };
  }

  static String interruption(KioskHealth.Interruption away) {
    String since = Moments.full(away.since());
    return away.until()
        .map(
            until ->
                since
                    + " đến "
                    + Moments.full(until)
                    + (away.restarted() ? ", quầy khởi động lại" : ", mất mạng"))
        .orElse("Từ " + since);
  }

  /** Why a kiosk did not take a release. */
  static String refusal(String word) {
    return switch (word) {
      case "malformed" -> "tệp không đúng mẫu";
      case "signatureInvalid" -> "chữ ký không hợp lệ, tệp đã bị sửa hoặc ký bằng khóa lạ";
      case "rollback" -> "cũ hơn bản đang dùng";
      case "wrongVersion" -> "số phiên bản không khớp giữa các tệp";
      case "expired" -> "đã quá hạn hiệu lực";
      case "hashMismatch" -> "nội dung không khớp mã băm, tệp đã bị sửa";
      case "tooLarge" -> "tệp quá lớn";
      case "missing" -> "thiếu tệp";
      default -> word.isBlank() ? "không rõ lý do" : word;
    };
  }

  static String kind(String kind) {
    return switch (kind) {
      case "idCardReader" -> "Đầu đọc thẻ căn cước";
      case "codeReader" -> "Ô soi mã";
      case "scanner" -> "Máy quét giấy tờ";
      case "receiptPrinter" -> "Máy in phiếu";
      case "locker" -> "Tủ trả kết quả";
      case "lights" -> "Đèn báo";
      case "cabinet" -> "Cảm biến vỏ máy";
      case "ups" -> "Bộ lưu điện";
      case "touchScreen" -> "Màn hình cảm ứng";
      case "documentPrinter" -> "Máy in A4";
      case "documentCamera" -> "Máy chụp giấy tờ";
      case "sound" -> "Loa";
      case "headphoneJack" -> "Ổ cắm tai nghe";
      default -> kind;
    };
  }

  static String status(DeviceHealth device) {
    return device.fault().map(fault -> fault(fault, device)).orElseGet(() -> condition(device));
  }

  private static String condition(DeviceHealth device) {
    return switch (device.condition()) {
      case ONLINE -> device.advisories().isEmpty() ? "Hoạt động" : advisories(device);
      case OFFLINE -> "Ngừng dùng";
      case POWER_OFF -> "Mất kết nối";
      case NO_DEVICE -> "Không lắp";
      case HARDWARE_ERROR -> "Hỏng";
      case USER_ERROR -> "Cần thao tác";
      case DEVICE_BUSY -> "Đang dùng";
      case FRAUD_ATTEMPT -> "Nghi bị can thiệp";
      case POTENTIAL_FRAUD -> suspicion(device);
      case STARTING -> "Đang khởi động";
      case UNKNOWN -> "Chưa rõ";
    };
  }

  private static String suspicion(DeviceHealth device) {
    if (device.advisories().isEmpty()) {
      return "Nghi bị can thiệp";
    }
    String what = advisories(device);
    return onlyOpen(device) ? what : "Nghi bị can thiệp: " + inner(what);
  }

  /** A housing that stands open is mostly a technician's; the kiosk's page says so, too. */
  private static boolean onlyOpen(DeviceHealth device) {
    return device.advisories().equals(List.of("cabinetOpen"));
  }

  private static String advisories(DeviceHealth device) {
    String all =
        device.advisories().stream()
            .map(word -> advisory(word, device))
            .map(FleetWords::inner)
            .collect(Collectors.joining("; "));
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  /** As it stands within a sentence. */
  private static String inner(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static String advisory(String word, DeviceHealth device) {
    List<Integer> forced = device.forced().orElse(List.of());
    if (!word.equals("doorForced") || forced.isEmpty()) {
      return advisory(word);
    }
    String numbers = forced.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "Cửa ngăn " + numbers + " bị mở mà máy không cho mở";
  }

  private static String advisory(String word) {
    return switch (word) {
      case "paperNearEnd" -> "Sắp hết giấy";
      case "cardLeft" -> "Có thẻ bị bỏ quên";
      case "paperLeft" -> "Có giấy bị bỏ quên";
      case "doorOpen" -> "Có cửa ngăn đang mở";
      case "doorForced" -> "Có cửa ngăn bị mở mà máy không cho mở";
      case "cabinetOpen" -> "Cửa vỏ quầy đang mở";
      case "tilted" -> "Quầy bị nghiêng hoặc bị xô";
      case "mainsAway" -> "Mất điện lưới";
      case "onBattery" -> "Đang chạy bằng ắc quy";
      case "batteryLow" -> "Ắc quy sắp cạn";
      case "untouched" -> "Nhiều ngày không ai chạm màn hình";
      case "ghostTouches" -> "Màn hình tự báo chạm";
      default -> word;
    };
  }

  private static String fault(String word, DeviceHealth device) {
    String fault = fault(word);
    return device.advisories().isEmpty() ? fault : fault + " (" + inner(advisories(device)) + ")";
  }

  private static String fault(String word) {
    return switch (word) {
      case "disconnected" -> "Mất kết nối";
      case "timedOut" -> "Không trả lời";
      case "paperOut" -> "Hết giấy";
      case "coverOpen" -> "Nắp đang mở";
      case "serviceDoorOpen" -> "Cửa bảo trì đang mở";
      case "jammed" -> "Kẹt giấy";
      case "broken" -> "Báo hỏng";
      case "protocolViolation" -> "Trả lời sai giao thức";
      case "misconfigured" -> "Cấu hình sai";
      case "withheld" -> "Bị chương trình khác giữ, hoặc quầy không có quyền dùng";
      default -> word;
    };
  }

  static String tone(DeviceHealth device) {
    return switch (device.condition()) {
      case ONLINE, DEVICE_BUSY -> device.advisories().isEmpty() ? "green" : "brown";
      case USER_ERROR, STARTING -> "brown";
      case OFFLINE, NO_DEVICE, UNKNOWN -> "";
      case POTENTIAL_FRAUD -> onlyOpen(device) ? "brown" : "red";
      case POWER_OFF, HARDWARE_ERROR, FRAUD_ATTEMPT -> "red";
    };
  }

  static String hand(DeviceHealth device) {
    if (device.condition() == Condition.ONLINE) {
      return "";
    }
    if (device.condition() == Condition.POTENTIAL_FRAUD) {
      return "cán bộ đến kiểm tra";
    }
    return switch (device.recovery().orElse("")) {
      case "automatic" -> "tự nối lại";
      case "citizen" -> "công dân xử lý được";
      case "staff" -> "cán bộ tại chỗ xử lý";
      case "technician" -> "cần kỹ thuật viên";
      default -> "";
    };
  }

  static String action(Command.Action action) {
    return switch (action) {
      case OUT_OF_SERVICE -> "Tạm ngừng phục vụ";
      case IN_SERVICE -> "Phục vụ trở lại";
    };
  }

  static String outcome(CommandAnswer.Outcome outcome) {
    return switch (outcome) {
      case DONE -> "Đã thực hiện";
      case EXPIRED -> "Quá hạn";
      case SIGNATURE_INVALID -> "Quầy không tin chữ ký";
      case NOT_FOR_THIS_KIOSK -> "Không phải của quầy này";
      case SUPERSEDED -> "Đã có lệnh mới hơn";
      case APP_DOWN -> "Ứng dụng không trả lời";
    };
  }
}
