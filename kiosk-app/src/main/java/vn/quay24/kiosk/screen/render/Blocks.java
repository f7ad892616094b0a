package vn.quay24.kiosk.screen.render;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Amount;
import vn.quay24.kiosk.screen.model.Block.Big;
import vn.quay24.kiosk.screen.model.Block.Choices;
import vn.quay24.kiosk.screen.model.Block.Languages;
import vn.quay24.kiosk.screen.model.Block.Notice;
import vn.quay24.kiosk.screen.model.Block.Qr;
import vn.quay24.kiosk.screen.model.Block.Steps;
import vn.quay24.kiosk.screen.model.Page.Action;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.QrPicture;
import vn.quay24.kiosk.screen.widget.Ring;
import vn.quay24.kiosk.screen.widget.Words;
import vn.quay24.kiosk.visit.Input;

/** Draws any block but the entry, which lives longer than one model. FX thread only. */
public final class Blocks {
  private static final double QR_EMS = 11.5;
  private static final double RING_EMS = 5.2;

  private Blocks() {}

  /** A node that shows the block. */
  public static Node draw(Block block, Context context) {
    return switch (block) {
      case Block.Paragraph(String text) -> Words.label(text, "paragraph");
      case Notice notice -> notice(notice);
      case Block.Tiles tiles -> Tiles.draw(tiles, context);
      case Choices choices -> choices(choices, context);
      case Block.Facts facts -> Facts.draw(facts, context);
      case Block.Entry entry -> new EntryView(entry, context).field();
      case Block.Guide guide -> Guides.draw(guide, context);
      case Steps steps -> steps(steps);
      case Qr qr -> qr(qr, context);
      case Amount amount -> amount(amount);
      case Big big -> big(big);
      case Block.Countdown countdown -> Timed.countdown(countdown, context);
      case Block.Seconds(int left, int of, String label) ->
          Words.column(
              "busy",
              new Ring(left, (double) left / of, context.em() * RING_EMS),
              Words.label(label, "unit", "centred"));
      case Block.Busy(String text) -> Timed.busy(text, context);
      case Block.Sheets sheets -> Sheets.draw(sheets, context);
      case Block.Locker locker -> Lockers.picture(locker, context);
      case Block.Compartments compartments -> Lockers.compartments(compartments, context);
      case Block.History history -> Facts.history(history, context);
      case Block.Actions(var actions) -> actions(actions, context);
      case Languages(var languages) -> languages(languages, context);
    };
  }

  private static Node notice(Notice notice) {
    String icon =
        switch (notice.tone()) {
          case INFORMATION -> "mdral-info";
          case SUCCESS -> "mdral-check_circle";
          case ATTENTION -> "mdrmz-warning";
          case PROBLEM -> "mdral-error";
        };
    VBox words = Words.column("words", Words.label(notice.title(), "heading-text"));
    notice.text().ifPresent(text -> words.getChildren().add(Words.label(text)));
    HBox row = Words.row("notice", Words.icon(icon), Words.wide(words));
    row.getStyleClass().add(Context.style("notice", notice.tone()));
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  private static Node choices(Choices choices, Context context) {
    VBox column = Words.column("choices");
    for (Block.Choice choice : choices.choices()) {
      String icon = choice.chosen() ? "mdrmz-radio_button_checked" : "mdrmz-radio_button_unchecked";
      Button button =
          Push.button(
              "choice", choice.label(), icon, context.target(), context.posting(choice.input()));
      button.setMaxWidth(Double.MAX_VALUE);
      if (choice.chosen()) {
        button.getStyleClass().add("chosen");
      }
      column.getChildren().add(button);
    }
    return column;
  }

  private static Node steps(Steps steps) {
    List<HBox> rows =
        IntStream.range(0, steps.steps().size())
            .mapToObj(
                i ->
                    Words.row(
                        "step-row",
                        Words.line(String.valueOf(i + 1), "number"),
                        Words.wide(Words.label(steps.steps().get(i)))))
            .toList();
    return Words.column("steps", rows.toArray(Node[]::new));
  }

  private static Node qr(Qr qr, Context context) {
    HBox ground = Words.row("ground", QrPicture.of(qr.content(), context.em() * QR_EMS));
    ground.setMaxWidth(Region.USE_PREF_SIZE);
    VBox column = Words.column("qr", ground);
    qr.caption().ifPresent(text -> column.getChildren().add(Words.label(text)));
    return column;
  }

  private static Node amount(Amount amount) {
    return Words.column(
        "amount",
        centred(amount.label(), "label-of"),
        centred(amount.digits(), "digits"),
        centred(amount.words(), "in-words"));
  }

  private static Node big(Big big) {
    return Words.column("big", centred(big.label(), "label-of"), centred(big.text(), "number"));
  }

  private static Region centred(String text, String style) {
    Region label = Words.label(text, style);
    label.setMaxWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Node actions(List<Action> actions, Context context) {
    VBox column = Words.column("choices");
    for (Action action : actions) {
      Button button =
          Push.button(
              "secondary",
              action.label(),
              action.icon(),
              context.target(),
              context.posting(action.input()));
      button.setMaxWidth(Double.MAX_VALUE);
      column.getChildren().add(button);
    }
    return column;
  }

  private static Node languages(List<Block.Language> languages, Context context) {
    VBox column = Words.column("choices");
    for (Block.Language language : languages) {
      VBox words =
          Words.column(
              "words",
              Words.label(language.name(), "name"),
              Words.label(language.invitation(), "invitation"));
      HBox inside =
          Words.row("inside", Words.wide(words), Words.icon("mdral-chevron_right", "arrow"));
      Button button =
          new FaceButton("language", language.name(), inside, context)
              .posting(new Input.LanguageChosen(language.tag()));
      column.getChildren().add(button);
    }
    VBox.setVgrow(column, Priority.ALWAYS);
    return column;
  }
}
