package vn.quay24.procedure.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;

/**
 * A procedure's form, ready to be filled. Pure: answers go in, decisions come out. Answers to
 * questions that are not asked are ignored.
 */
public interface Form {

  /** Questions that are asked, in order, given the answers so far. */
  List<Question> questions(Map<String, String> answers);

  /** What is wrong with a value, or empty when it will do. An empty value means not answered. */
  Optional<LocalizedText> problem(Question question, String value);

  /** Papers that are asked for, given the answers. */
  List<Paper> papers(Map<String, String> answers);

  /** What is owed, given the answers. */
  FeeQuote fee(Map<String, String> answers);
}
