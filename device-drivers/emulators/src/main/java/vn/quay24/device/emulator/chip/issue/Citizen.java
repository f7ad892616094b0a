package vn.quay24.device.emulator.chip.issue;

import java.time.LocalDate;
import java.util.Optional;
import vn.quay24.device.card.CardHolder.Sex;

/**
 * An invented person, with everything that the Vietnamese card says of its holder. Prints as
 * redacted, like a real one.
 *
 * @param number twelve digits, beginning with 999
 * @param expiry empty for a card without term
 * @param marks personal identification
 * @param serial field 16 of DG13: sixteen characters
 */
public record Citizen(
    String number,
    String fullName,
    LocalDate birth,
    Sex sex,
    String ethnicGroup,
    String religion,
    String origin,
    String residence,
    String marks,
    LocalDate issued,
    Optional<LocalDate> expiry,
    String father,
    String mother,
    Optional<String> spouse,
    Optional<String> oldNumber,
    String serial) {

  /** The nationality that every card of this kind shows. */
  public static final String NATIONALITY = "Việt Nam";

  private static final String NUMBER_FORM = "999[0-9]{9}";

  public Citizen {
    if (!number.matches(NUMBER_FORM)) {
      throw new IllegalArgumentException("invented people have twelve digits that begin with 999");
    }
  }

  /** The last six digits: the card access number, which is not printed as such. */
  public String cardAccessNumber() {
    return number.substring(6);
  }

  /** The last nine digits: the document number of the machine-readable zone. */
  public String documentNumber() {
    return number.substring(3);
  }

  /** The same person living elsewhere, as a forger would have it. */
  public Citizen livingAt(String otherResidence) {
    return new Citizen(
        number,
        fullName,
        birth,
        sex,
        ethnicGroup,
        religion,
        origin,
        otherResidence,
        marks,
        issued,
        expiry,
        father,
        mother,
        spouse,
        oldNumber,
        serial);
  }

  @Override
  public String toString() {
    return "Citizen[redacted]";
  }
}
