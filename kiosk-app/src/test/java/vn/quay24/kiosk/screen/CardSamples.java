package vn.quay24.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
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
    samples.add("reading", new CardStage.Reading(errand, CAN, Optional.empty(), Optional.empty()));
    samples.add(
        "reading-on",
        new CardStage.Reading(errand, CAN, Optional.empty(), Optional.of(SamplePeople.HOLDER)));
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
                new CardTrouble.ReaderFailed(SampleFaults.GONE)));
    for (Verdict.Reason reason : Verdict.Reason.values()) {
      troubles.add(new CardTrouble.Refused(reason));
    }
    troubles.forEach(
        trouble ->
            samples.add(
                "card-problem", new CardStage.CardProblem(errand, trouble, CAN, Optional.empty())));
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

  private static Errand errand(Errand.Purpose purpose) {
    return new Errand(purpose, Optional.of(Samples.NOW));
  }
}
