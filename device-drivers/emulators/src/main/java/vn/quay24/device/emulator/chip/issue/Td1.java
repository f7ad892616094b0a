package vn.quay24.device.emulator.chip.issue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.quay24.device.card.CardHolder.Sex;
import vn.quay24.device.emulator.chip.CardKeys;
import vn.quay24.device.emulator.chip.Tlv;

/**
 * The machine-readable zone of a card of size TD1 (ICAO 9303-5 §4.2) as Viet Nam fills it: the
 * document number is the last nine of the twelve digits; the optional data hold all twelve and, at
 * the end of the line, a check digit of their own.
 */
final class Td1 {
  private static final int LINE = 30;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd");

  /** What stands for "no term"; not confirmed by any published source. */
  private static final String NO_TERM = "991231";

  private Td1() {}

  /** DG1. */
  static byte[] dataGroup(Citizen citizen) {
    return Tlv.of(0x61, Tlv.of(0x5F1F, String.join("", lines(citizen)).getBytes(US_ASCII)));
  }

  static CardKeys keys(Citizen citizen) {
    return new CardKeys(
        citizen.documentNumber(),
        DATE.format(citizen.birth()),
        expiry(citizen),
        citizen.cardAccessNumber());
  }

  static List<String> lines(Citizen citizen) {
    String first = "IDVNM" + checked(citizen.documentNumber()) + citizen.number() + "<<";
    first += CardKeys.checkDigit(citizen.number());
    String birth = checked(DATE.format(citizen.birth()));
    String expiry = checked(expiry(citizen));
    String optional = "<".repeat(11);
    char composite = CardKeys.checkDigit(first.substring(5) + birth + expiry + optional);
    String second = birth + sex(citizen.sex()) + expiry + "VNM" + optional + composite;
    return List.of(first, second, names(citizen.fullName()));
  }

  private static String expiry(Citizen citizen) {
    return citizen.expiry().map(Td1::date).orElse(NO_TERM);
  }

  private static String date(LocalDate date) {
    return DATE.format(date);
  }

  private static String checked(String field) {
    return field + CardKeys.checkDigit(field);
  }

  private static char sex(Sex sex) {
    return switch (sex) {
      case MALE -> 'M';
      case FEMALE -> 'F';
      case OTHER -> '<';
    };
  }

  /** Family name, two fillers, the other names; cut at the end of the line (ICAO 9303-5 §4.2.4). */
  private static String names(String fullName) {
    String[] words = plain(fullName).split(" +");
    String given = String.join("<", List.of(words).subList(1, words.length));
    String whole = words[0] + "<<" + given + "<".repeat(LINE);
    return whole.substring(0, LINE);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z]+", " ")
        .strip();
  }
}
