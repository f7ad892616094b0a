package vn.quay24.device.card;

/** What opens the chip's access control (ICAO 9303-11 §4). Personal data: prints as redacted. */
public sealed interface AccessKey {

  /**
   * Card Access Number for PACE. Of the Vietnamese card: the last six of the twelve digits.
   *
   * @param digits exactly six digits
   */
  record Can(String digits) implements AccessKey {
    public Can {
      if (!digits.matches("[0-9]{6}")) {
        throw new IllegalArgumentException("a CAN has six digits");
      }
    }

    @Override
    public String toString() {
      return "Can[redacted]";
    }
  }

  /**
   * The three fields of the machine-readable zone, for PACE-MRZ and BAC.
   *
   * @param documentNumber nine characters; of the Vietnamese card the last nine of the twelve
   *     digits
   * @param birth yyMMdd
   * @param expiry yyMMdd
   */
  record Mrz(String documentNumber, String birth, String expiry) implements AccessKey {
    @Override
    public String toString() {
      return "Mrz[redacted]";
    }
  }
}
