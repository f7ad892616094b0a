package vn.quay24.centre.pickup;

import vn.quay24.centre.kiosk.Kiosk;

/** The SMS that brings a pick-up code. */
final class PickupText {
  private PickupText() {}

  static String loaded(Kiosk kiosk, String dossierCode, int compartment, String code) {
    return "%s: Kết quả hồ sơ %s đã có trong tủ, ngăn số %d tại %s. Mã nhận: %s %s. Ông/bà mang thẻ căn cước đến quầy, chọn Nhận kết quả. Không đưa mã này cho người khác."
        .formatted(
            kiosk.unitName(),
            dossierCode,
            compartment,
            kiosk.name(),
            code.substring(0, 4),
            code.substring(4));
  }
}
