package vn.quay24.device.card;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the chip says of its holder: DG1 (number, dates, sex) and DG13 (the rest, text verbatim as
 * on the card). Personal data: in memory only, prints as redacted.
 *
 * @param number twelve digits
 * @param expiry empty for a card without term
 * @param residence nơi thường trú / nơi cư trú, verbatim
 */
public record CardHolder(
    String number,
    String fullName,
    LocalDate birth,
    Sex sex,
    Optional<LocalDate> expiry,
    Optional<LocalDate> issued,
    String nationality,
    String ethnicGroup,
    String religion,
    String origin,
    String residence,
    Optional<String> father,
    Optional<String> mother,
    Optional<String> spouse,
    Optional<String> oldNumber) {

  /** As printed: Nam, Nữ; anything else is {@link #OTHER}. */
  public enum Sex {
    MALE,
    FEMALE,
    OTHER
  }

  /**
   * Nobody: stands in a reading whose verdict is refused, because nothing that such a chip says is
   * passed on. The number is empty.
   */
  public static CardHolder unknown() {
    return new CardHolder(
        "",
        "",
        LocalDate.EPOCH,
        Sex.OTHER,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "CardHolder[redacted]";
  }
}
