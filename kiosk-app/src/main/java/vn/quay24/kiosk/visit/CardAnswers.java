package vn.quay24.kiosk.visit;

import java.time.LocalDate;
import vn.quay24.device.card.CardHolder;
import vn.quay24.procedure.definition.Question;

/** What the chip says, as text. */
final class CardAnswers {

  private CardAnswers() {}

  /** The text, or "" when the chip does not know it. */
  static String of(CardHolder holder, Question.CardField field) {
    return switch (field) {
      case NUMBER -> holder.number();
      case FULL_NAME -> holder.fullName();
      case BIRTH -> holder.birth().toString();
      case SEX -> sex(holder.sex());
      case NATIONALITY -> holder.nationality();
      case ETHNIC_GROUP -> holder.ethnicGroup();
      case ORIGIN -> holder.origin();
      case RESIDENCE -> holder.residence();
      case ISSUED -> holder.issued().map(LocalDate::toString).orElse("");
      case FATHER -> holder.father().orElse("");
      case MOTHER -> holder.mother().orElse("");
      case SPOUSE -> holder.spouse().orElse("");
    };
  }

  private static String sex(CardHolder.Sex sex) {
    return switch (sex) {
      case MALE -> "Nam";
      case FEMALE -> "Nữ";
      case OTHER -> "";
    };
  }
}
