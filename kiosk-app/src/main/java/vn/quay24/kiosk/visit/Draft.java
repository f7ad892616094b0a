package vn.quay24.kiosk.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;

/**
 * A dossier being filled in. Personal data: in memory only, prints as redacted.
 *
 * @param answers question key to value; a question that was passed over without an answer has ""
 * @param known keys that the chip answered at the beginning; they are checked, not asked
 * @param prefilled those of them whose value is still unchanged
 * @param sheets paper key to its pages, in order
 * @param twoSided keys of the papers whose backs matter as the citizen says
 * @param verification the holder's confirmation on the phone, once given
 */
public record Draft(
    Applicant applicant,
    Procedure procedure,
    Map<String, String> answers,
    Set<String> known,
    Set<String> prefilled,
    Map<String, List<Sheet>> sheets,
    Set<String> twoSided,
    Optional<UUID> verification) {
  private static final Set<Question.CardField> IDENTITY =
      Set.of(
          Question.CardField.NUMBER,
          Question.CardField.FULL_NAME,
          Question.CardField.BIRTH,
          Question.CardField.SEX);

  public Draft {
    answers = Map.copyOf(answers);
    known = Set.copyOf(known);
    prefilled = Set.copyOf(prefilled);
    sheets = Map.copyOf(sheets);
    twoSided = Set.copyOf(twoSided);
  }

  /** Pages of a paper, none when it was not scanned. */
  public List<Sheet> pages(String paper) {
    return sheets.getOrDefault(paper, List.of());
  }

  /** The value of a question as far as it is known. */
  public String answer(String question) {
    return answers.getOrDefault(question, "");
  }

  /**
   * Whether the chip says it and nobody may say otherwise: who the applicant is. Another person's
   * number on a form that was filled from a card would pass for read.
   */
  public boolean fixed(Question question) {
    return known.contains(question.key())
        && question.prefill().filter(IDENTITY::contains).isPresent();
  }

  Draft answered(String question, String value) {
    if (answers.containsKey(question) && answer(question).equals(value)) {
      return this;
    }
    Map<String, String> next = new HashMap<>(answers);
    next.put(question, value);
    Set<String> untouched = new HashSet<>(prefilled);
    untouched.remove(question);
    return new Draft(applicant, procedure, next, known, untouched, sheets, twoSided, verification);
  }

  Draft scanned(String paper, Sheet sheet) {
    List<Sheet> pages = new ArrayList<>(pages(paper));
    pages.add(sheet);
    return keeping(paper, pages);
  }

  Draft without(String paper, int sheet) {
    List<Sheet> pages = new ArrayList<>(pages(paper));
    pages.removeIf(page -> page.id() == sheet);
    return keeping(paper, pages);
  }

  /** Whether a page is one of any paper's. */
  boolean has(int sheet) {
    return sheets.values().stream().flatMap(List::stream).anyMatch(page -> page.id() == sheet);
  }

  /** Without a page of whatever paper. */
  Draft without(int sheet) {
    Draft draft = this;
    for (String paper : sheets.keySet()) {
      draft = draft.without(paper, sheet);
    }
    return draft;
  }

  private Draft keeping(String paper, List<Sheet> pages) {
    Map<String, List<Sheet>> next = new HashMap<>(sheets);
    next.put(paper, Collections.unmodifiableList(pages));
    return new Draft(applicant, procedure, answers, known, prefilled, next, twoSided, verification);
  }

  /** Whether the backs of a paper matter: the catalogue's word, else the citizen's. */
  public Paper.Sides sides(Paper paper) {
    return paper.sides() == Paper.Sides.BOTH || twoSided.contains(paper.key())
        ? Paper.Sides.BOTH
        : Paper.Sides.ONE;
  }

  Draft sided(String paper, Paper.Sides sides) {
    Set<String> next = new HashSet<>(twoSided);
    if (sides == Paper.Sides.BOTH) {
      next.add(paper);
    } else {
      next.remove(paper);
    }
    return new Draft(applicant, procedure, answers, known, prefilled, sheets, next, verification);
  }

  Draft verified(UUID confirmed) {
    return new Draft(
        applicant, procedure, answers, known, prefilled, sheets, twoSided, Optional.of(confirmed));
  }

  @Override
  public String toString() {
    return "Draft[" + procedure.code() + ", redacted]";
  }
}
