package vn.quay24.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Applicant;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Draft;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.protocol.verification.Verification;

/** Choosing a procedure, and answering its questions. */
final class FillingSamples {
  private FillingSamples() {}

  static void filling(Samples samples) {
    Applicant applicant = new Applicant(SamplePeople.READING, Samples.NOW);
    var both = List.of(SampleProcedures.COPY, SampleProcedures.MARITAL);
    samples.add("choose", new Filling.ChooseProcedure(applicant, "", both, Optional.empty()));
    samples.add(
        "choose-away",
        new Filling.ChooseProcedure(applicant, "", both, Optional.empty()),
        new Capabilities(
            Map.of(
                Ability.SCAN,
                new Capabilities.Missing.Faulted(SampleFaults.JAM),
                Ability.REACH_CENTRE,
                new Capabilities.Missing.CentreAway())));
    samples.add(
        "choose-nothing",
        new Filling.ChooseProcedure(applicant, "bằng lái", List.of(), Optional.empty()));
    samples.add("needs", new Filling.ProcedureNeeds(SampleDrafts.draft(), SampleDrafts.FEE));
    Draft marital =
        new Draft(
            applicant,
            SampleProcedures.MARITAL,
            Map.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            Optional.empty());
    samples.add(
        "needs-long",
        new Filling.ProcedureNeeds(marital, new FeeQuote(15_000, 15_000, 1, Optional.empty())));
    samples.add(
        "needs-exempt",
        new Filling.ProcedureNeeds(
            marital,
            new FeeQuote(
                0,
                15_000,
                1,
                Optional.of(
                    SampleProcedures.text("người thuộc hộ nghèo", "low-income household")))));
    samples.add(
        "verify",
        new Filling.VerifyHolder(SampleDrafts.draft(), new Filling.Confirmation.Starting()));
    samples.add(
        "verify-wait",
        new Filling.VerifyHolder(
            SampleDrafts.draft(),
            new Filling.Confirmation.Waiting(
                new Verification(
                    Samples.ID, "47", Verification.State.PENDING, Samples.NOW.plusSeconds(170)))));
    for (Verification.State state :
        List.of(
            Verification.State.DENIED,
            Verification.State.EXPIRED,
            Verification.State.UNAVAILABLE)) {
      samples.add(
          "verify-failed",
          new Filling.VerifyHolder(SampleDrafts.draft(), new Filling.Confirmation.Failed(state)));
    }
    samples.add(
        "verify-away",
        new Filling.VerifyHolder(SampleDrafts.draft(), new Filling.Confirmation.CentreAway()));
    samples.add(
        "check",
        new Filling.CheckPrefilled(SampleDrafts.draft(), SampleProcedures.QUESTIONS.subList(0, 2)));
    int position = 1;
    for (Question question : SampleProcedures.QUESTIONS) {
      String typed = SampleDrafts.draft().answer(question.key());
      samples.add("ask-" + question.kind(), asking(question, position, typed, false));
      samples.add("ask-wrong-" + question.kind(), asking(question, position++, "", true));
    }
    samples.add(
        "review",
        new Filling.Review(
            SampleDrafts.draft(),
            SampleProcedures.QUESTIONS,
            SampleProcedures.PAPERS,
            SampleDrafts.FEE));
  }

  private static Filling asking(Question question, int position, String typed, boolean wrong) {
    return new Filling.Asking(
        SampleDrafts.draft(),
        question,
        typed,
        wrong ? question.problem() : Optional.empty(),
        position,
        9,
        wrong ? Filling.Return.REVIEW : Filling.Return.FORWARD);
  }
}
