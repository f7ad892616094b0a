package vn.quay24.kiosk.screen.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Question;

/** One question, one page. */
final class QuestionPages {
  private static final int LINE = 120;
  private static final int LINES = 300;
  private static final int NUMBER = 6;
  private static final int PHONE = 10;
  private static final int CITIZEN_NUMBER = 12;
  private static final int DATE = 10;

  private final Texts texts;

  QuestionPages(Texts texts) {
    this.texts = texts;
  }

  Page of(Filling.Asking asking) {
    Question question = asking.question();
    Leaf leaf =
        Leaf.titled(texts, "question", question.label().in(texts.language()))
            .part(question.key())
            .progress(Way.SUBMIT, 3)
            .kicker(texts.say("question.of", asking.position(), asking.total()));
    help(question).ifPresent(leaf::leadText);
    answer(asking).forEach(leaf::block);
    return leaf.back()
        .next(
            switch (asking.from()) {
              case FORWARD -> "button.next";
              case CHECK, REVIEW -> "question.keep";
            },
            new Input.Continue())
        .page();
  }

  private Optional<String> help(Question question) {
    Optional<String> help = question.help().map(text -> text.in(texts.language()));
    return question.required()
        ? help
        : Optional.of(
            Stream.concat(help.stream(), Stream.of(texts.say("question.optional")))
                .collect(Collectors.joining(" ")));
  }

  private List<Block> answer(Filling.Asking asking) {
    return switch (asking.question().kind()) {
      case TEXT -> entry(Block.Keys.TEXT, asking, LINE);
      case NAME -> entry(Block.Keys.NAME, asking, LINE);
      case LONG_TEXT -> entry(Block.Keys.LONG_TEXT, asking, LINES);
      case NUMBER -> entry(Block.Keys.NUMBER, asking, NUMBER);
      case DATE -> entry(Block.Keys.DATE, asking, DATE);
      case PHONE -> entry(Block.Keys.PHONE, asking, PHONE);
      case CITIZEN_NUMBER -> entry(Block.Keys.NUMBER, asking, CITIZEN_NUMBER);
      case CHOICE ->
          choices(
              asking,
              asking.question().options().stream()
                  .map(option -> choice(option.key(), text(option.label()), asking))
                  .toList());
      case YES_NO ->
          choices(
              asking,
              List.of(
                  choice("yes", texts.say("answer.yes"), asking),
                  choice("no", texts.say("answer.no"), asking)));
    };
  }

  private String text(LocalizedText text) {
    return text.in(texts.language());
  }

  private List<Block> entry(Block.Keys keys, Filling.Asking asking, int most) {
    String hint =
        switch (keys) {
          case TEXT, LONG_TEXT, SEARCH -> texts.say("entry.hint.text");
          case NAME -> texts.say("entry.hint.name");
          case NUMBER, CODE, PIN -> texts.say("entry.hint.number");
          case PHONE -> texts.say("entry.hint.phone");
          case DATE -> texts.say("entry.hint.date");
        };
    return List.of(
        new Block.Entry(keys, asking.typed(), hint, most, asking.problem().map(this::text)));
  }

  private Block.Choice choice(String key, String label, Filling.Asking asking) {
    return new Block.Choice(label, asking.typed().equals(key), new Input.Typed(key));
  }

  private List<Block> choices(Filling.Asking asking, List<Block.Choice> choices) {
    Stream<Block> problem =
        asking.problem().stream()
            .map(why -> new Block.Notice(Block.Tone.PROBLEM, text(why), Optional.empty()));
    return Stream.concat(problem, Stream.of(new Block.Choices(choices))).toList();
  }
}
