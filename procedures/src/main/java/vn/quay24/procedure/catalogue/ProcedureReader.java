package vn.quay24.procedure.catalogue;

import java.util.List;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Processing;
import vn.quay24.procedure.definition.Question;

/** Reads a procedure from the file that an administrator edits. */
final class ProcedureReader {

  private ProcedureReader() {}

  static Procedure read(Fields fields) {
    Procedure procedure =
        new Procedure(
            fields.text("code"),
            fields.localized("name"),
            fields.localized("short-name"),
            fields.localized("summary"),
            fields.texts("life-events"),
            fields.texts("keywords"),
            fields.texts("legal-basis"),
            fields.word("channel-level", Procedure.ChannelLevel.class),
            fields.word("holder-verification", Procedure.HolderVerification.class),
            fields.localized("need"),
            fields.localized("result"),
            processing(fields.table("processing")),
            fee(fields.table("fee")),
            fields.tables("question").stream().map(ProcedureReader::question).toList(),
            fields.tables("paper").stream().map(ProcedureReader::paper).toList(),
            fields.date("valid-from"),
            fields.optionalDate("valid-to"));
    fields.end();
    return procedure;
  }

  private static Processing processing(Fields fields) {
    Processing processing =
        new Processing(fields.word("unit", Processing.Unit.class), fields.small("amount", 0));
    fields.end();
    return processing;
  }

  private static Fee fee(Fields fields) {
    Fee fee =
        new Fee(
            fields.whole("amount"),
            fields.optionalText("quantity-from"),
            fields.optionalYesNo("free").orElse(false),
            fields.word("timing", Fee.Timing.class),
            fields.tables("exemption").stream().map(ProcedureReader::exemption).toList(),
            fields.localized("basis"));
    fields.end();
    return fee;
  }

  private static Fee.Exemption exemption(Fields fields) {
    Fee.Exemption exemption =
        new Fee.Exemption(fields.text("key"), fields.text("when"), fields.localized("reason"));
    fields.end();
    return exemption;
  }

  private static Question question(Fields fields) {
    Question question =
        new Question(
            fields.text("key"),
            fields.localized("label"),
            fields.optionalLocalized("help"),
            fields.word("kind", Question.Kind.class),
            fields.yesNo("required"),
            fields.optionalWord("prefill", Question.CardField.class),
            fields.optionalText("ask-when"),
            options(fields.tables("option")),
            fields.json("schema"),
            fields.optionalLocalized("problem"));
    fields.end();
    return question;
  }

  private static List<Question.Option> options(List<Fields> tables) {
    return tables.stream()
        .map(
            fields -> {
              Question.Option option =
                  new Question.Option(fields.text("key"), fields.localized("label"));
              fields.end();
              return option;
            })
        .toList();
  }

  private static Paper paper(Fields fields) {
    Paper paper =
        new Paper(
            fields.text("key"),
            fields.localized("title"),
            fields.optionalLocalized("help"),
            fields.yesNo("required"),
            fields.optionalText("required-when"),
            fields.optionalWord("sides", Paper.Sides.class).orElse(Paper.Sides.ONE),
            fields.optionalWord("kept", Paper.Kept.class).orElse(Paper.Kept.TEXT));
    fields.end();
    return paper;
  }
}
