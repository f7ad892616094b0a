package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Money;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Processing;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;

/** Answers, fees and times as a citizen reads them. */
record Values(Texts texts) {

  /** The value of an answer in words. */
  String answer(Question question, String value) {
    if (value.isEmpty()) {
      return texts.say("answer.none");
    }
    return switch (question.kind()) {
      case DATE -> Dates.day(value);
      case YES_NO -> texts.say(value.equals("yes") ? "answer.yes" : "answer.no");
      case CHOICE ->
          question.options().stream()
              .filter(option -> option.key().equals(value))
              .findFirst()
              .map(option -> option.label().in(texts.language()))
              .orElse(value);
      case TEXT, NAME, LONG_TEXT, NUMBER, PHONE, CITIZEN_NUMBER -> value;
    };
  }

  /** The fee in one line. */
  String fee(Fee fee, FeeQuote quote) {
    if (fee.free()) {
      return texts.say("fee.free");
    }
    Optional<String> exempt =
        quote.exemption().map(reason -> texts.say("fee.exempt", reason.in(texts.language())));
    if (exempt.isPresent()) {
      return exempt.get();
    }
    String amount = Money.digits(quote.amount(), texts.language());
    return quote.quantity() == 1
        ? amount
        : texts.say(
            "fee.times",
            amount,
            quote.quantity(),
            Money.digits(quote.unitAmount(), texts.language()));
  }

  /** When the fee is due. */
  String due(Fee fee) {
    return switch (fee.timing()) {
      case BEFORE_SUBMISSION -> texts.say("fee.now");
      case AFTER_ACCEPTANCE -> texts.say("fee.later");
    };
  }

  /** How long the office takes. */
  String processing(Processing processing) {
    return switch (processing.unit()) {
      case SAME_DAY -> texts.say("processing.sameDay");
      case WORKING_DAYS -> texts.say("processing.workingDays", processing.amount());
      case DAYS -> texts.say("processing.days", processing.amount());
    };
  }
}
