package vn.quay24.device.drivers.emrtd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardHolder.Sex;
import vn.quay24.device.drivers.emrtd.NationalData.Field;

/** Puts the holder together: number, dates and sex by DG1, the rest by DG13. */
final class Holders {
  private static final List<Integer> CENTURIES = List.of(20, 19, 18);

  /** Chip cards were first issued in 2021. */
  private static final int CENTURY_OF_EXPIRY = 20;

  private Holders() {}

  /**
   * Reads both together.
   *
   * @return empty when the number or the birth is missing: no card of this country
   */
  static Optional<CardHolder> of(MachineReadableZone zone, NationalData data, LocalDate today) {
    Optional<String> number =
        zone.number().or(() -> data.text(Field.NUMBER).filter(text -> text.matches("[0-9]{12}")));
    Optional<LocalDate> birth = birth(zone, data, today);
    if (number.isEmpty() || birth.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CardHolder(
            number.get(),
            data.text(Field.FULL_NAME).orElse(zone.plainName()),
            birth.get(),
            sex(zone, data),
            expiry(zone, data),
            data.text(Field.ISSUED).flatMap(DateText::full),
            data.text(Field.NATIONALITY).orElse(""),
            data.text(Field.ETHNIC_GROUP).orElse(""),
            data.text(Field.RELIGION).orElse(""),
            data.text(Field.ORIGIN).orElse(""),
            data.text(Field.RESIDENCE).orElse(""),
            data.text(Field.PARENTS, 0),
            data.text(Field.PARENTS, 1),
            data.text(Field.SPOUSE),
            data.text(Field.OLD_NUMBER)));
  }

  /**
   * The century of the two-digit year is the one of DG13, else the latest that is not in the
   * future. Where the zone leaves day or month open, DG13 tells; where both do, the civil registry
   * writes the first of January.
   */
  private static Optional<LocalDate> birth(
      MachineReadableZone zone, NationalData data, LocalDate today) {
    Optional<String> text = data.text(Field.BIRTH);
    Optional<LocalDate> national = text.flatMap(DateText::full);
    List<LocalDate> possible =
        CENTURIES.stream()
            .flatMap(century -> DateText.inCentury(century, zone.birth()).stream())
            .filter(date -> !date.isAfter(today))
            .toList();
    return national
        .filter(possible::contains)
        .or(() -> possible.stream().findFirst())
        .or(() -> national)
        .or(() -> text.filter(year -> year.matches("(18|19|20)[0-9]{2}")).map(Holders::yearOnly));
  }

  private static LocalDate yearOnly(String year) {
    return LocalDate.of(Integer.parseInt(year), 1, 1);
  }

  private static Sex sex(MachineReadableZone zone, NationalData data) {
    return switch (zone.sex()) {
      case 'M' -> Sex.MALE;
      case 'F' -> Sex.FEMALE;
      default ->
          switch (data.text(Field.SEX).orElse("")) {
            case "Nam" -> Sex.MALE;
            case "Nữ" -> Sex.FEMALE;
            default -> Sex.OTHER;
          };
    };
  }

  /** Empty for a card without term: DG13 then has words, or neither has a date. */
  private static Optional<LocalDate> expiry(MachineReadableZone zone, NationalData data) {
    Optional<String> text = data.text(Field.EXPIRY);
    Optional<LocalDate> national = text.flatMap(DateText::full);
    if (text.isPresent() && text.get().chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return Stream.of(DateText.inCentury(CENTURY_OF_EXPIRY, zone.expiry()), national)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
