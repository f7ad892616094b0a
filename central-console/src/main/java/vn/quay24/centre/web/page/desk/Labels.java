package vn.quay24.centre.web.page.desk;

import vn.quay24.centre.pickup.Pickup;
import vn.quay24.protocol.dossier.DossierState;

/** What states are called at the desk, and their colour. */
public final class Labels {
  private Labels() {}

  /** Name of a state. */
  public static String state(DossierState state) {
    return switch (state) {
      case SUBMITTED -> "Chờ tiếp nhận";
      case ACCEPTED -> "Đã tiếp nhận";
      case REFUSED -> "Không tiếp nhận";
      case PROCESSING -> "Đang giải quyết";
      case SUPPLEMENT_ASKED -> "Chờ bổ sung";
      case PAYMENT_ASKED -> "Chờ nộp phí";
      case WITHDRAWN -> "Công dân rút hồ sơ";
      case STOPPED -> "Dừng giải quyết";
      case FINISHED -> "Đã có kết quả";
      case RETURNED -> "Đã trả kết quả";
    };
  }

  /** Class of its colour. */
  public static String tone(DossierState state) {
    return switch (state) {
      case SUBMITTED -> "blue";
      case ACCEPTED, PROCESSING -> "ink";
      case SUPPLEMENT_ASKED, PAYMENT_ASKED -> "brown";
      case FINISHED, RETURNED -> "green";
      case REFUSED, WITHDRAWN, STOPPED -> "red";
    };
  }

  /** A compartment of which nobody can tell whether the result is in it. */
  static String inspection(Pickup pickup) {
    return pickup
        .compartment()
        .map(number -> "Cần kiểm tra ngăn " + number)
        .orElse("Cần kiểm tra ngăn tủ");
  }

  /** What the terminal found out about the card. */
  public static String verdict(String word) {
    return switch (word) {
      case "genuine" -> "Thẻ thật, chữ ký của cơ quan cấp hợp lệ";
      case "intactIssuerUnverified" -> "Dữ liệu nguyên vẹn, chưa xác minh được cơ quan cấp";
      default -> "Không rõ";
    };
  }

  /** What a text to the citizen was about. */
  public static String message(String kind) {
    return switch (kind) {
      case "accepted" -> "Báo đã tiếp nhận";
      case "supplement" -> "Yêu cầu bổ sung";
      case "refused" -> "Báo không tiếp nhận";
      case "finished" -> "Báo có kết quả";
      case "pickup" -> "Mã nhận kết quả";
      case "slip" -> "Phiếu nộp hồ sơ";
      default -> kind;
    };
  }
}
