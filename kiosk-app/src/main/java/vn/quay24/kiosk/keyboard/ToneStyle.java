package vn.quay24.kiosk.keyboard;

/** Where the tone stands in oa, oe, uy without a final consonant. */
public enum ToneStyle {
  /** hòa, thủy: as on identity cards and in most laws. */
  TRADITIONAL,
  /** hoà, thuỷ: QĐ 1989/QĐ-BGDĐT (2018), article 8. */
  MODERN
}
