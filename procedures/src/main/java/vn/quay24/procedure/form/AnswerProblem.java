package vn.quay24.procedure.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.quay24.procedure.definition.LocalizedText;

/** What can be wrong with an answer whatever the procedure; each has words that help. */
enum AnswerProblem {
  MISSING,
  TOO_LONG,
  NOT_PRINTABLE,
  NOT_A_NAME,
  NOT_A_NUMBER,
  NOT_A_DATE,
  ABSURD_DATE,
  DATE_IN_FUTURE,
  NOT_A_PHONE,
  NOT_A_CITIZEN_NUMBER,
  NOT_A_CHOICE,
  NOT_YES_OR_NO,
  NOT_ACCEPTED;

  /** Languages in which problems are told. */
  static final List<String> LANGUAGES = List.of("vi", "en");

  LocalizedText text() {
    Map<String, String> texts = new HashMap<>();
    for (String language : LANGUAGES) {
      texts.put(language, bundle(language).getString(name()));
    }
    return new LocalizedText(texts);
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "vn.quay24.procedure.form.problems",
        Locale.of(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
