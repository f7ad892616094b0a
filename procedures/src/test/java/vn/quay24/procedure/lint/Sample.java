package vn.quay24.procedure.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Processing;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.definition.Question.Kind;
import vn.quay24.procedure.definition.Question.Option;

/** A procedure with one question of each kind, and without fault. */
public final class Sample {

  private Sample() {}

  public static Procedure procedure() {
    return new Procedure(
        "9.000001",
        text("Thủ tục mẫu"),
        text("Mẫu"),
        text("Tóm tắt"),
        List.of("papers"),
        List.of("mẫu"),
        List.of("Luật mẫu"),
        Procedure.ChannelLevel.FULL,
        Procedure.HolderVerification.NONE,
        text("Cần thẻ"),
        text("Kết quả"),
        new Processing(Processing.Unit.WORKING_DAYS, 3),
        fee(),
        questions(),
        List.of(paper(text("Quyết định"), Optional.of("a.kind == 'other'"))),
        LocalDate.of(2026, 1, 1),
        Optional.empty());
  }

  public static Fee fee() {
    return new Fee(
        8_000,
        Optional.of("copies"),
        false,
        Fee.Timing.BEFORE_SUBMISSION,
        List.of(new Fee.Exemption("poor", "a.ready == 'yes'", text("Hộ nghèo"))),
        text("Thông tư mẫu"));
  }

  public static List<Question> questions() {
    return List.of(
        question("name", Kind.NAME, Optional.empty(), Optional.empty()),
        question("text", Kind.TEXT, Optional.empty(), Optional.empty()),
        question("number", Kind.CITIZEN_NUMBER, Optional.empty(), Optional.empty()),
        question("born", Kind.DATE, Optional.empty(), Optional.of("{\"x-not-after\":\"today\"}")),
        question("ready", Kind.YES_NO, Optional.empty(), Optional.empty()),
        question("kind", Kind.CHOICE, Optional.empty(), Optional.empty()),
        question("address", Kind.LONG_TEXT, Optional.of("a.kind == 'other'"), Optional.empty()),
        question(
            "copies", Kind.NUMBER, Optional.empty(), Optional.of("{\"minimum\":1,\"maximum\":20}")),
        question("phone", Kind.PHONE, Optional.empty(), Optional.empty()));
  }

  public static Question question(
      String key, Kind kind, Optional<String> askWhen, Optional<String> schema) {
    return new Question(
        key,
        text("Câu hỏi"),
        Optional.empty(),
        kind,
        true,
        Optional.empty(),
        askWhen,
        kind == Kind.CHOICE
            ? List.of(new Option("one", text("Một")), new Option("other", text("Khác")))
            : List.of(),
        schema,
        schema.map(_ -> text("Xin kiểm tra")));
  }

  public static Paper paper(LocalizedText title, Optional<String> requiredWhen) {
    return new Paper(
        "decision", title, Optional.empty(), true, requiredWhen, Paper.Sides.ONE, Paper.Kept.TEXT);
  }

  public static LocalizedText text(String vi) {
    return new LocalizedText(Map.of("vi", vi, "en", "English"));
  }
}
