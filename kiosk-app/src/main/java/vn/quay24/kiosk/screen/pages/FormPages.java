package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Fact;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Page.Action;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Draft;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.Filling.Confirmation;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.protocol.verification.Verification;

/** From the choice of the procedure to the review; the papers have their own pages. */
final class FormPages {
  private static final int SEARCH_LENGTH = 60;

  private final Texts texts;
  private final Values values;

  FormPages(Texts texts) {
    this.texts = texts;
    this.values = new Values(texts);
  }

  Page of(Filling filling, Capabilities capabilities) {
    return switch (filling) {
      case Filling.ChooseProcedure(_, var typed, var found, _) ->
          choose(typed, found, capabilities);
      case Filling.ProcedureNeeds(var draft, var estimate) -> needs(draft, estimate);
      case Filling.VerifyHolder(_, var confirmation) -> verify(confirmation);
      case Filling.CheckPrefilled(var draft, var questions) -> check(draft, questions);
      case Filling.Asking asking -> new QuestionPages(texts).of(asking);
      case Filling.ScanPaper paper -> new PaperPages(texts).of(paper, capabilities);
      case Filling.Review review -> review(review);
    };
  }

  private Page choose(String typed, List<Procedure> found, Capabilities capabilities) {
    Leaf leaf = Leaf.of(texts, "choose").progress(Way.SUBMIT, 2);
    leaf.block(
        new Block.Entry(
            Block.Keys.SEARCH, typed, texts.say("choose.hint"), SEARCH_LENGTH, Optional.empty()));
    if (found.isEmpty()) {
      leaf.notice(Block.Tone.INFORMATION, "choose.nothing");
    } else {
      var tiles = found.stream().map(procedure -> tile(procedure, capabilities)).toList();
      leaf.block(new Block.Tiles(tiles, true));
    }
    return leaf.back().page();
  }

  private Block.Tile tile(Procedure procedure, Capabilities capabilities) {
    return new Block.Tile(
        icon(procedure),
        procedure.lifeEvents().contains("marriage") ? Tint.RED : Tint.BLUE,
        procedure.shortName().in(texts.language()),
        Optional.of(procedure.summary().in(texts.language())),
        Optional.empty(),
        capabilities.procedure(procedure).map(missing -> Closed.why(texts, missing)),
        new Input.ProcedureChosen(procedure.code()));
  }

  private static String icon(Procedure procedure) {
    return procedure.lifeEvents().stream()
        .flatMap(event -> LifeIcons.of(event).stream())
        .findFirst()
        .orElse("mdral-description");
  }

  private Page needs(Draft draft, FeeQuote estimate) {
    Procedure procedure = draft.procedure();
    String language = texts.language();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("needs.need", procedure.need().in(language)));
    facts.add(
        fact(
            "needs.fee",
            values.fee(procedure.fee(), estimate)
                + (estimate.amount() == 0 ? "" : " · " + values.due(procedure.fee()))));
    facts.add(fact("needs.time", values.processing(procedure.processing())));
    facts.add(fact("needs.result", procedure.result().in(language)));
    return Leaf.titled(texts, "needs", procedure.name().in(language))
        .part(procedure.code())
        .kicker(texts.say("needs.kicker", procedure.code()))
        .progress(Way.SUBMIT, 2)
        .block(new Block.Facts(facts))
        .back()
        .next("needs.begin", new Input.Continue())
        .page();
  }

  private Fact fact(String label, String value) {
    return new Fact(texts.say(label), value, Optional.empty(), Optional.empty());
  }

  private Page verify(Confirmation confirmation) {
    return switch (confirmation) {
      case Confirmation.Starting _ ->
          Leaf.of(texts, "verify")
              .progress(Way.SUBMIT, 2)
              .block(new Block.Busy(texts.say("verify.starting")))
              .back()
              .page();
      case Confirmation.Waiting(var verification) -> waiting(verification);
      case Confirmation.Failed(var state) -> {
        String name =
            switch (state) {
              case DENIED -> "verify.denied";
              case EXPIRED -> "verify.expired";
              case PENDING, CONFIRMED, UNAVAILABLE -> "verify.unavailable";
            };
        yield failed(name);
      }
      case Confirmation.CentreAway _ -> failed("verify.centreAway");
    };
  }

  private Page waiting(Verification verification) {
    return Leaf.of(texts, "verify")
        .part("waiting")
        .progress(Way.SUBMIT, 2)
        .lead()
        .block(new Block.Big(texts.say("verify.number"), verification.matchNumber()))
        .block(
            new Block.Steps(
                List.of(
                    texts.say("verify.step.1"),
                    texts.say("verify.step.2"),
                    texts.say("verify.step.3"))))
        .block(new Block.Guide(Block.Scene.PHONE, Optional.empty()))
        .block(new Block.Countdown(texts.say("verify.left"), verification.expiresAt()))
        .back()
        .page();
  }

  private Page failed(String name) {
    return Leaf.of(texts, name)
        .progress(Way.SUBMIT, 2)
        .lead()
        .emblem("mdrmz-smartphone", Tint.BROWN)
        .notice(Block.Tone.INFORMATION, "verify.desk")
        .back()
        .next("button.retry", "mdrmz-replay", new Input.RetryAsked())
        .page();
  }

  private Page check(Draft draft, List<Question> questions) {
    return Leaf.of(texts, "check")
        .progress(Way.SUBMIT, 3)
        .lead()
        .block(
            new Block.Facts(questions.stream().map(question -> checked(draft, question)).toList()))
        .back()
        .next("check.right", "mdral-check", new Input.Continue())
        .page();
  }

  private Fact answer(Draft draft, Question question) {
    Fact checked = checked(draft, question);
    return new Fact(checked.label(), checked.value(), Optional.empty(), checked.edit());
  }

  private Fact checked(Draft draft, Question question) {
    Optional<String> mark =
        draft.prefilled().contains(question.key())
            ? Optional.of(texts.say("check.fromCard"))
            : Optional.empty();
    return new Fact(
        question.label().in(texts.language()),
        values.answer(question, draft.answer(question.key())),
        mark,
        draft.fixed(question)
            ? Optional.empty()
            : Optional.of(edit(new Input.EditAsked(question.key()))));
  }

  private Action edit(Input input) {
    return new Action(texts.say("button.edit"), "mdral-edit", input);
  }

  private Page review(Filling.Review review) {
    Draft draft = review.draft();
    Procedure procedure = draft.procedure();
    List<Fact> facts = new ArrayList<>();
    // Before all that may have to be leafed to: the main button is there from the first part on.
    facts.add(fact("needs.fee", values.fee(procedure.fee(), review.fee())));
    review.questions().forEach(question -> facts.add(answer(draft, question)));
    review.papers().forEach(paper -> facts.add(paper(draft, paper)));
    boolean pays =
        review.fee().amount() > 0 && procedure.fee().timing() == Fee.Timing.BEFORE_SUBMISSION;
    return Leaf.of(texts, "review")
        .kicker(procedure.shortName().in(texts.language()))
        .progress(Way.SUBMIT, 5)
        .lead()
        .block(new Block.Facts(facts))
        .back()
        .next(
            pays ? "review.pay" : "review.submit",
            pays ? "mdrmz-payments" : "mdrmz-send",
            new Input.Continue())
        .page();
  }

  private Fact paper(Draft draft, Paper paper) {
    int pages = draft.pages(paper.key()).size();
    return new Fact(
        paper.title().in(texts.language()),
        pages == 0 ? texts.say("paper.none") : texts.say("paper.pages", pages),
        Optional.empty(),
        Optional.of(edit(new Input.PaperEditAsked(paper.key()))));
  }
}
