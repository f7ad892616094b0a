package vn.quay24.kiosk.visit;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.visit.Filling.Asking;
import vn.quay24.kiosk.visit.Filling.CheckPrefilled;
import vn.quay24.kiosk.visit.Filling.Return;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Question;

/** The questions, one a page. */
final class QuestionFlow {
  private final FormSteps steps;

  QuestionFlow(FormSteps steps) {
    this.steps = steps;
  }

  Move checking(CheckPrefilled stage, VisitEvent event) {
    Draft draft = stage.draft();
    return switch (event) {
      case Input.Continue _ -> steps.question(draft, 0);
      case Input.Back _ -> steps.needs(draft);
      case Input.EditAsked(var key) ->
          stage.questions().stream()
              .filter(question -> question.key().equals(key) && !draft.fixed(question))
              .findFirst()
              .map(question -> steps.ask(draft, question, Return.CHECK))
              .orElse(Move.to(stage));
      case VisitEvent _ -> Move.to(stage);
    };
  }

  Move asking(Asking stage, VisitEvent event) {
    return switch (event) {
      case Input.Typed(var text) -> Move.to(typed(stage, Text.cut(text), Optional.empty()));
      case Input.Continue _ -> answer(stage);
      case Input.Back _ -> back(stage);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Asking typed(Asking stage, String typed, Optional<LocalizedText> problem) {
    return new Asking(
        stage.draft(),
        stage.question(),
        typed,
        problem,
        stage.position(),
        stage.total(),
        stage.from());
  }

  private Move answer(Asking stage) {
    String value = stage.typed().strip();
    Optional<LocalizedText> problem = steps.problem(stage.draft(), stage.question(), value);
    if (problem.isPresent()) {
      return Move.to(typed(stage, stage.typed(), problem));
    }
    Draft draft = stage.draft().answered(stage.question().key(), value);
    return switch (stage.from()) {
      case FORWARD -> steps.question(draft, index(draft, stage.question()) + 1);
      case CHECK -> steps.check(draft);
      case REVIEW -> steps.settle(draft);
    };
  }

  /** Keeps what was typed, right or wrong; the review asks again for what is wrong. */
  private Move back(Asking stage) {
    String value = stage.typed().strip();
    Draft draft =
        value.isEmpty() && !stage.draft().answers().containsKey(stage.question().key())
            ? stage.draft()
            : stage.draft().answered(stage.question().key(), value);
    return switch (stage.from()) {
      case FORWARD -> steps.question(draft, index(draft, stage.question()) - 1);
      case CHECK -> steps.check(draft);
      case REVIEW -> steps.review(draft);
    };
  }

  private int index(Draft draft, Question question) {
    List<Question> questions = steps.oneByOne(draft);
    return questions.indexOf(question);
  }
}
