package vn.quay24.device.emulator.chip;

import java.nio.charset.StandardCharsets;

/**
 * What opens the chip: the three fields of the machine-readable zone and the card access number.
 * Personal data: prints as redacted.
 *
 * @param documentNumber as in the machine-readable zone, at least nine characters with fillers
 * @param birth yyMMdd
 * @param expiry yyMMdd
 * @param can six digits
 */
public record CardKeys(String documentNumber, String birth, String expiry, String can) {

  public CardKeys {
    documentNumber =
        (documentNumber + "<<<<<<<<<").substring(0, Math.max(9, documentNumber.length()));
  }

  /** SHA-1 over the fields and their check digits (ICAO 9303-11 §9.7.3). */
  byte[] mrzHash() {
    String fields =
        documentNumber
            + checkDigit(documentNumber)
            + birth
            + checkDigit(birth)
            + expiry
            + checkDigit(expiry);
    return KeyDerivation.digest("SHA-1", fields.getBytes(StandardCharsets.US_ASCII));
  }

  byte[] canBytes() {
    return can.getBytes(StandardCharsets.US_ASCII);
  }

  /** The check digit of ICAO 9303-3 §4.9: weights 7, 3, 1. */
  public static char checkDigit(String field) {
    int[] weights = {7, 3, 1};
    int sum = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      int value = c == '<' ? 0 : Character.digit(c, 36);
      sum += value * weights[i % 3];
    }
    return (char) ('0' + sum % 10);
  }

  @Override
  public String toString() {
    return "CardKeys[redacted]";
  }
}
