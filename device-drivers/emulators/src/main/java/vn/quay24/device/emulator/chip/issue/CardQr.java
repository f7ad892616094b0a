package vn.quay24.device.emulator.chip.issue;

import java.time.format.DateTimeFormatter;
import vn.quay24.device.card.CardHolder.Sex;

/**
 * The text of the QR code on the card: seven fields in UTF-8, parted by bars, unsigned. It proves
 * nothing; it saves typing.
 */
public final class CardQr {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMuuuu");

  private CardQr() {}

  /** Number, old number, name, birth, sex, residence, day of issue. */
  public static String of(Citizen citizen) {
    return String.join(
        "|",
        citizen.number(),
        citizen.oldNumber().orElse(""),
        citizen.fullName(),
        DATE.format(citizen.birth()),
        word(citizen.sex()),
        citizen.residence(),
        DATE.format(citizen.issued()));
  }

  static String word(Sex sex) {
    return switch (sex) {
      case MALE -> "Nam";
      case FEMALE -> "Nữ";
      case OTHER -> "Khác";
    };
  }
}
