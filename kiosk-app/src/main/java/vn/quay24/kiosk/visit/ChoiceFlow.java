package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.visit.Filling.ChooseProcedure;
import vn.quay24.kiosk.visit.Filling.Confirmation;
import vn.quay24.kiosk.visit.Filling.ProcedureNeeds;
import vn.quay24.kiosk.visit.Filling.VerifyHolder;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.protocol.verification.Verification;

/** From the choice of the procedure to the first question. */
final class ChoiceFlow {
  /** Days begin and end where the kiosk stands. */
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Terms terms;
  private final FormSteps steps;

  ChoiceFlow(Terms terms, FormSteps steps) {
    this.terms = terms;
    this.steps = steps;
  }

  static Move choose(Terms terms, Applicant applicant, Optional<Draft> earlier, Instant now) {
    return Move.to(
        new ChooseProcedure(applicant, "", offered(terms.catalogue().procedures(), now), earlier));
  }

  private static List<Procedure> offered(List<Procedure> all, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, VIETNAM);
    return all.stream().filter(procedure -> procedure.offeredOn(today)).toList();
  }

  Move choosing(Visit visit, ChooseProcedure stage, VisitEvent event, Instant now) {
    return switch (event) {
      case Input.Typed(var text) -> {
        String typed = Text.cut(text);
        List<Procedure> found =
            typed.isBlank() ? terms.catalogue().procedures() : terms.catalogue().search(typed);
        yield Move.to(
            new ChooseProcedure(stage.applicant(), typed, offered(found, now), stage.earlier()));
      }
      case Input.ProcedureChosen(var code) ->
          terms
              .catalogue()
              .procedure(code)
              .filter(procedure -> !offered(List.of(procedure), now).isEmpty())
              .filter(procedure -> visit.capabilities().procedure(procedure).isEmpty())
              .map(procedure -> needs(draft(stage, procedure)))
              .orElse(Move.to(stage));
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private Draft draft(ChooseProcedure stage, Procedure procedure) {
    return stage
        .earlier()
        .filter(draft -> draft.procedure().equals(procedure))
        .orElseGet(() -> steps.begin(stage.applicant(), procedure));
  }

  private Move needs(Draft draft) {
    return Move.to(new ProcedureNeeds(draft, steps.fee(draft)));
  }

  Move needs(ProcedureNeeds stage, VisitEvent event, Instant now) {
    Draft draft = stage.draft();
    return switch (event) {
      case Input.Continue _ ->
          switch (draft.procedure().holderVerification()) {
            case NONE -> steps.first(draft);
            case VNEID -> draft.verification().isPresent() ? steps.first(draft) : verify(draft);
          };
      case Input.Back _ -> choose(terms, draft.applicant(), Optional.of(draft), now);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move verify(Draft draft) {
    return Move.to(
        new VerifyHolder(draft, new Confirmation.Starting()),
        new Effect.VerifyHolder(draft.applicant().holder().number()));
  }

  Move verifying(VerifyHolder stage, VisitEvent event) {
    Draft draft = stage.draft();
    return switch (event) {
      case Report.VerificationSeen(var seen) -> verified(draft, seen);
      case Report.CentreAway _ -> Move.to(new VerifyHolder(draft, new Confirmation.CentreAway()));
      case Input.RetryAsked _ when over(stage.confirmation()) -> verify(draft);
      case Input.Back _ -> needs(draft).after(new Effect.StopVerifying());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private Move verified(Draft draft, Verification seen) {
    return switch (seen.state()) {
      case PENDING -> Move.to(new VerifyHolder(draft, new Confirmation.Waiting(seen)));
      case CONFIRMED -> steps.first(draft.verified(seen.verification()));
      case DENIED, EXPIRED, UNAVAILABLE ->
          Move.to(new VerifyHolder(draft, new Confirmation.Failed(seen.state())));
    };
  }

  private static boolean over(Confirmation confirmation) {
    return switch (confirmation) {
      case Confirmation.Failed _, Confirmation.CentreAway _ -> true;
      case Confirmation.Starting _, Confirmation.Waiting _ -> false;
    };
  }
}
