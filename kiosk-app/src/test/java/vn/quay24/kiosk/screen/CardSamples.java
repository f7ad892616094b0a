package vn.quay24.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.CardStage.CardTrouble;
import vn.quay24.kiosk.visit.Errand;

/** Consent, and reading the identity card. */
final class CardSamples {
  private static final AccessKey.Can CAN = new AccessKey.Can("000123");

  private CardSamples() {}

  static void card(Samples samples) {
    Errand errand = errand(Errand.Purpose.SUBMIT);
    for (Errand.Purpose purpose : Errand.Purpose.values()) {
      samples.add("consent", new CardStage.Consent(errand(purpose)));
    }
    samples.add("card-code", CardStage.CardCode.empty(errand));
    samples.add("card-code-card-lies", new CardStage.CardCode(errand, "", true, Optional.empty()));
    for (CardStage.CodeProblem problem : CardStage.CodeProblem.values()) {
      samples.add(
          "card-code-problem", new CardStage.CardCode(errand, "0123", false, Optional.of(problem)));
    }
    withoutWindow(samples, errand);
    samples.add(
        "reading", new CardStage.Reading(errand, CAN, Optional.empty(), Optional.empty(), false));
    samples.add(
        "reading-on",
        new CardStage.Reading(
            errand, CAN, Optional.empty(), Optional.of(SamplePeople.HOLDER), false));
    List<CardTrouble> troubles =
        new ArrayList<>(
            List.of(
                new CardTrouble.NoCard(),
                new CardTrouble.WrongKey(),
                new CardTrouble.TakenAway(),
                new CardTrouble.NotAnIdCard(),
                new CardTrouble.Unreadable(),
                new CardTrouble.Expired(),
                new CardTrouble.NotTheSameCard(),
                new CardTrouble.IssuerNotVerified(),
                new CardTrouble.ReaderFailed(SampleFaults.GONE, false),
                new CardTrouble.ReaderFailed(SampleFaults.GONE, true),
                new CardTrouble.ReaderBack(SampleFaults.GONE)));
    for (Verdict.Reason reason : Verdict.Reason.values()) {
      troubles.add(new CardTrouble.Refused(reason));
    }
    troubles.forEach(
        trouble ->
            samples.add(
                "card-problem", new CardStage.CardProblem(errand, trouble, CAN, Optional.empty())));
    samples.add(
        "card-problem-code",
        new CardStage.CardProblem(
            errand, new CardTrouble.WrongKey(), CAN, Optional.of("999000000123")));
    samples.add("take-card", new CardStage.TakeCardBack(errand, SamplePeople.READING, false));
    samples.add("take-card-now", new CardStage.TakeCardBack(errand, SamplePeople.INTACT, true));
    samples.add(
        "take-card-refused",
        new CardStage.TakeCardBack(
            errand,
            new ChipReading(
                SamplePeople.HOLDER,
                new Verdict.Refused(Verdict.Reason.CHIP_CLONED),
                Optional.empty(),
                false,
                Optional.empty()),
            false));
  }

  /** The six digits are typed where no code can be shown. */
  private static void withoutWindow(Samples samples, Errand errand) {
    Capabilities away =
        new Capabilities(
            Map.of(Ability.READ_CODES, new Capabilities.Missing.Faulted(SampleFaults.GONE)));
    samples.add("no-window-card-code", CardStage.CardCode.empty(errand), away);
    samples.add(
        "no-window-card-code-lies",
        new CardStage.CardCode(errand, "", true, Optional.empty()),
        away);
    samples.add(
        "no-window-card-code-problem",
        new CardStage.CardCode(
            errand, "0123", false, Optional.of(CardStage.CodeProblem.SIX_DIGITS_NEEDED)),
        away);
    samples.add(
        "no-window-card-code-earlier",
        new CardStage.CardCode(errand, "", false, Optional.of(CardStage.CodeProblem.NOT_A_CARD)),
        away);
    for (CardTrouble trouble : List.of(new CardTrouble.WrongKey(), new CardTrouble.NoCard())) {
      samples.add(
          "no-window-card-problem",
          new CardStage.CardProblem(errand, trouble, CAN, Optional.empty()),
          away);
    }
    samples.add(
        "never-a-window-card-code",
        CardStage.CardCode.empty(errand),
        new Capabilities(Map.of(Ability.READ_CODES, new Capabilities.Missing.NotInstalled())));
    samples.add(
        "reader-away",
        new CardStage.CardProblem(
            errand, new CardTrouble.ReaderFailed(SampleFaults.GONE, false), CAN, Optional.empty()),
        new Capabilities(
            Map.of(Ability.READ_CARDS, new Capabilities.Missing.Faulted(SampleFaults.GONE))));
  }

  private static Errand errand(Errand.Purpose purpose) {
    return new Errand(purpose, Optional.of(Samples.NOW));
  }
}
