package vn.quay24.kiosk.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.kiosk.visit.Filling.Asking;
import vn.quay24.kiosk.visit.Filling.CheckPrefilled;
import vn.quay24.kiosk.visit.Filling.ProcedureNeeds;
import vn.quay24.kiosk.visit.Filling.Return;
import vn.quay24.kiosk.visit.Filling.Review;
import vn.quay24.kiosk.visit.Filling.ScanPaper;
import vn.quay24.kiosk.visit.Filling.ScanProgress;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.procedure.form.Form;
import vn.quay24.procedure.form.Prefill;

/** The order of the pages from the first question to the review. */
final class FormSteps {
  private final Catalogue catalogue;

  FormSteps(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private Form form(Draft draft) {
    return catalogue.form(draft.procedure());
  }

  /** A new draft with what the chip knows and the form accepts. */
  Draft begin(Applicant applicant, Procedure procedure) {
    Form form = catalogue.form(procedure);
    Map<String, String> answers = new HashMap<>();
    for (Question question : procedure.questions()) {
      question
          .prefill()
          .map(field -> CardAnswers.of(applicant.holder(), field))
          .flatMap(text -> Prefill.answer(question, text))
          .filter(value -> form.problem(question, value).isEmpty())
          .ifPresent(value -> answers.put(question.key(), value));
    }
    Set<String> known = Set.copyOf(answers.keySet());
    return new Draft(
        applicant, procedure, answers, known, known, Map.of(), Set.of(), Optional.empty());
  }

  FeeQuote fee(Draft draft) {
    return form(draft).fee(draft.answers());
  }

  /** Đồng to be paid before the dossier goes out. */
  static long dueNow(Procedure procedure, FeeQuote fee) {
    return procedure.fee().timing() == Fee.Timing.BEFORE_SUBMISSION ? fee.amount() : 0;
  }

  Optional<LocalizedText> problem(Draft draft, Question question, String value) {
    return form(draft).problem(question, value);
  }

  List<Question> asked(Draft draft) {
    return form(draft).questions(draft.answers());
  }

  /** Asked, and already answered by the chip: one page to check them all. */
  List<Question> toCheck(Draft draft) {
    return asked(draft).stream().filter(q -> draft.known().contains(q.key())).toList();
  }

  /** Asked one by one. */
  List<Question> oneByOne(Draft draft) {
    return asked(draft).stream().filter(q -> !draft.known().contains(q.key())).toList();
  }

  List<Paper> papers(Draft draft) {
    return form(draft).papers(draft.answers());
  }

  /** The first page of the form. */
  Move first(Draft draft) {
    return toCheck(draft).isEmpty() ? question(draft, 0) : check(draft);
  }

  Move check(Draft draft) {
    return Move.to(new CheckPrefilled(draft, toCheck(draft)));
  }

  Move needs(Draft draft) {
    return Move.to(new ProcedureNeeds(draft, fee(draft)));
  }

  /** The nth question on the way; before the first comes the check, after the last the papers. */
  Move question(Draft draft, int index) {
    List<Question> questions = oneByOne(draft);
    if (index < 0) {
      return toCheck(draft).isEmpty() ? needs(draft) : check(draft);
    }
    return index < questions.size()
        ? ask(draft, questions.get(index), Return.FORWARD)
        : paper(draft, 0);
  }

  Move ask(Draft draft, Question question, Return from) {
    List<Question> questions = from == Return.FORWARD ? oneByOne(draft) : asked(draft);
    return Move.to(
        new Asking(
            draft,
            question,
            draft.answer(question.key()),
            Optional.empty(),
            questions.indexOf(question) + 1,
            questions.size(),
            from));
  }

  /** The nth paper on the way; before the first comes the last question, then the review. */
  Move paper(Draft draft, int index) {
    List<Paper> papers = papers(draft);
    if (index < 0) {
      return question(draft, oneByOne(draft).size() - 1);
    }
    return index < papers.size() ? scan(draft, papers.get(index), Return.FORWARD) : review(draft);
  }

  Move scan(Draft draft, Paper paper, Return from) {
    return scan(draft, paper, new ScanProgress.Ready(), from);
  }

  /** To the paper whose page could not be kept; the review where nothing lacks it. */
  Move rescan(Draft draft, int lost, Return from) {
    Draft left = draft.without(lost);
    return papers(draft).stream()
        .filter(paper -> draft.pages(paper.key()).size() > left.pages(paper.key()).size())
        .findFirst()
        .map(paper -> scan(left, paper, new ScanProgress.PageLost(), from))
        .orElseGet(() -> review(left));
  }

  private Move scan(Draft draft, Paper paper, ScanProgress progress, Return from) {
    List<Paper> papers = papers(draft);
    return Move.to(
        new ScanPaper(
            draft,
            paper,
            papers.indexOf(paper) + 1,
            papers.size(),
            Filling.Side.FRONT,
            progress,
            from));
  }

  Move review(Draft draft) {
    return Move.to(new Review(draft, asked(draft), papers(draft), fee(draft)));
  }

  /** The review, or first what a change made necessary. */
  Move settle(Draft draft) {
    Optional<Question> open =
        asked(draft).stream()
            .filter(
                q ->
                    !draft.answers().containsKey(q.key())
                        || problem(draft, q, draft.answer(q.key())).isPresent())
            .findFirst();
    if (open.isPresent()) {
      return ask(draft, open.get(), Return.REVIEW);
    }
    return papers(draft).stream()
        .filter(paper -> paper.required() && draft.pages(paper.key()).isEmpty())
        .findFirst()
        .map(paper -> scan(draft, paper, Return.REVIEW))
        .orElseGet(() -> review(draft));
  }
}
