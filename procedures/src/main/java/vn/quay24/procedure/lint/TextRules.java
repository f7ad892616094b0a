package vn.quay24.procedure.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.problem.Flaw;

/** What every text on a kiosk must be: in each language, short enough, typed in Unicode NFC. */
final class TextRules {
  /** Languages that every definition speaks; others may be added. */
  private static final List<String> LANGUAGES = List.of("vi", "en");

  /** Characters that fit one line of a button or a question at the kiosk's type size. */
  static final int LABEL = 60;

  /** Official names are long, and are shown small. */
  static final int NAME = 200;

  /** Two to four lines under a question. */
  static final int EXPLANATION = 300;

  private final Findings findings;

  TextRules(Findings findings) {
    this.findings = findings;
  }

  void check(String field, LocalizedText text, int limit) {
    for (String language : LANGUAGES) {
      findings.addIf(
          !text.texts().containsKey(language), field + "." + language, Flaw.LANGUAGE_MISSING);
    }
    for (Map.Entry<String, String> each : text.texts().entrySet()) {
      one(field + "." + each.getKey(), each.getValue(), limit);
    }
  }

  private void one(String field, String text, int limit) {
    int length = text.codePointCount(0, text.length());
    findings.addIf(length > limit, field, Flaw.TOO_LONG, length, limit);
    findings.addIf(!Normalizer.isNormalized(text, Normalizer.Form.NFC), field, Flaw.NOT_NFC);
    findings.addIf(
        text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n'),
        field,
        Flaw.CONTROL_CHARACTER);
  }
}
