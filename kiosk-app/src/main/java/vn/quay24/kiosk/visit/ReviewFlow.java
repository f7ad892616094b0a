package vn.quay24.kiosk.visit;

import java.util.List;
import vn.quay24.kiosk.visit.Filling.Return;
import vn.quay24.kiosk.visit.Filling.Review;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Question;

/** The review of everything. */
final class ReviewFlow {
  private final FormSteps steps;

  ReviewFlow(FormSteps steps) {
    this.steps = steps;
  }

  Move reviewing(Visit visit, Review stage, VisitEvent event) {
    Draft draft = stage.draft();
    return switch (event) {
      case Input.EditAsked(var key) ->
          stage.questions().stream()
              .filter(question -> question.key().equals(key) && !draft.fixed(question))
              .findFirst()
              .map((Question question) -> steps.ask(draft, question, Return.REVIEW))
              .orElse(Move.to(stage));
      case Input.PaperEditAsked(var key) ->
          stage.papers().stream()
              .filter(paper -> paper.key().equals(key))
              .findFirst()
              .map((Paper paper) -> steps.scan(draft, paper, Return.REVIEW))
              .orElse(Move.to(stage));
      case Report.SheetLost(int sheet) when draft.has(sheet) ->
          steps.rescan(draft, sheet, Return.REVIEW);
      case Input.Continue _ -> {
        Move settled = steps.settle(draft);
        yield settled.stage() instanceof Review review
            ? SendingFlow.seal(draft, review.fee(), visit.language())
            : settled;
      }
      case Input.Back _ -> {
        List<Paper> papers = steps.papers(draft);
        yield steps.paper(draft, papers.size() - 1);
      }
      case VisitEvent _ -> Move.to(stage);
    };
  }
}
