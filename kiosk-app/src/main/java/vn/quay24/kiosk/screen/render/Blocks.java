package vn.quay24.kiosk.screen.render;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.widget.Piece;
import vn.quay24.kiosk.screen.widget.Piece.Growth;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.QrPicture;
import vn.quay24.kiosk.screen.widget.Ring;
import vn.quay24.kiosk.screen.widget.Words;
import vn.quay24.kiosk.visit.Input;

/** Draws any block but the entry, which lives longer than one model. FX thread only. */
public final class Blocks {
  private static final double QR_EMS = 10.5;
  private static final double LOW_QR_EMS = 9.4;
  private static final double RING_EMS = 5.2;

  private static final double GAP = 0.75;
  private static final double ROW_GAP = 0.55;

  private Blocks() {}

  /** What shows the block, from top to bottom. */
  public static List<Piece> draw(Block block, Context context) {
    return switch (block) {
      case Block.Paragraph(String text) -> still(Words.label(text, "paragraph"), context);
      case Notice notice -> still(notice(notice), context);
      case Block.Answer(var notice) -> still(notice(notice), context);
      case Block.Tiles tiles -> Tiles.draw(tiles, context);
      case Choices(var choices) -> choices(choices, context);
      case Block.Tick tick -> List.of(row(tick(tick, context), context));
      case Block.Offer(var action) -> List.of(row(action(action, context), context));
      case Block.Facts facts -> Facts.draw(facts, context);
      case Block.Entry entry -> still(new EntryView(entry, context).field(), context);
      case Block.Guide guide -> filling(Guides.draw(guide, context), context);
      case Block.Emblem(String icon, var tint) -> filling(emblem(icon, tint), context);
      case Steps(var steps) -> steps(steps, context);
      case Qr qr -> still(qr(qr, context), context);
      case Amount amount -> still(amount(amount), context);
      case Big big -> still(big(big), context);
      case Block.Countdown countdown -> still(Timed.countdown(countdown, context), context);
      case Block.Seconds seconds -> filling(seconds(seconds, context), context);
      case Block.Busy(String text) -> filling(Timed.busy(text, context), context);
      case Block.Sheets sheets -> Sheets.draw(sheets, context);
      case Block.Locker locker -> filling(Lockers.picture(locker, context), context);
      case Block.Compartments compartments -> Lockers.compartments(compartments, context);
      case Block.Devices devices -> DeviceRows.draw(devices, context);
      case Block.History history -> Facts.history(history, context);
      case Block.Actions(var actions) -> actions(actions, context);
      case Languages(var languages) -> languages(languages, context);
    };
  }

  private static List<Piece> still(Region node, Context context) {
    return List.of(new Piece(node, context.unit() * GAP, Growth.NONE));
  }

  private static List<Piece> filling(Region node, Context context) {
    return List.of(new Piece(node, context.unit() * GAP, Growth.FILL));
  }

  private static Piece row(Region node, Context context) {
    return new Piece(node, context.unit() * ROW_GAP, Growth.NONE);
  }

  private static Region seconds(Block.Seconds seconds, Context context) {
    double share = (double) seconds.left() / seconds.of();
    return Words.column(
        "busy",
        new Ring(seconds.left(), share, context.unit() * RING_EMS),
        Words.label(seconds.label(), "unit", "centred"));
  }

  private static Region notice(Notice notice) {
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

  private static Region emblem(String icon, Tint tint) {
    StackPane mark = new StackPane(Words.icon(icon));
    mark.getStyleClass().addAll("mark", Context.style("tint", tint));
    StackPane emblem = new StackPane(mark);
    emblem.getStyleClass().add("emblem-room");
    return emblem;
  }

  private static List<Piece> choices(List<Block.Choice> choices, Context context) {
    List<Piece> pieces = new ArrayList<>();
    for (Block.Choice choice : choices) {
      String icon = choice.chosen() ? "mdrmz-radio_button_checked" : "mdrmz-radio_button_unchecked";
      pieces.add(row(choice(choice, icon, context), context));
    }
    return pieces;
  }

  private static Button choice(Block.Choice choice, String icon, Context context) {
    Button button =
        Push.button(
            "choice", choice.label(), icon, context.target(), context.posting(choice.input()));
    button.setMaxWidth(Double.MAX_VALUE);
    if (choice.chosen()) {
      button.getStyleClass().add("chosen");
    }
    return button;
  }

  private static Button tick(Block.Tick tick, Context context) {
    return choice(
        new Block.Choice(tick.label(), tick.holds(), tick.input()),
        tick.holds() ? "mdral-check_box" : "mdral-check_box_outline_blank",
        context);
  }

  private static List<Piece> steps(List<String> steps, Context context) {
    List<Piece> pieces = new ArrayList<>();
    for (String step : steps) {
      Label number = Words.line(String.valueOf(pieces.size() + 1), "number");
      HBox row = Words.row("step-row", number, Words.wide(Words.label(step)));
      pieces.add(row(row, context));
    }
    return pieces;
  }

  private static Region qr(Qr qr, Context context) {
    HBox ground =
        Words.row(
            "ground",
            QrPicture.of(qr.content(), context.unit() * (context.large() ? LOW_QR_EMS : QR_EMS)));
    ground.setMaxWidth(Region.USE_PREF_SIZE);
    VBox column = Words.column("qr", ground);
    qr.caption().ifPresent(text -> column.getChildren().add(Words.label(text, "centred")));
    return column;
  }

  private static Region amount(Amount amount) {
    return Words.column(
        "amount",
        centred(amount.label(), "label-of"),
        centred(amount.digits(), "digits"),
        centred(amount.words(), "in-words"));
  }

  private static Region big(Big big) {
    return Words.column("big", centred(big.label(), "label-of"), centred(big.text(), "number"));
  }

  private static Region centred(String text, String style) {
    Region label = Words.label(text, style);
    label.setMaxWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** Beside each other; more than two are all as wide as each other, and take short words. */
  private static List<Piece> actions(List<Action> actions, Context context) {
    if (actions.size() <= 2) {
      return actions.stream().map(action -> row(action(action, context), context)).toList();
    }
    GridPane line = new GridPane(context.unit() * ROW_GAP, 0);
    for (int i = 0; i < actions.size(); i++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(100.0 / actions.size());
      line.getColumnConstraints().add(share);
      Button button = action(actions.get(i), context);
      button.getStyleClass().add("narrow");
      line.add(button, i, 0);
    }
    return List.of(row(line, context));
  }

  private static Button action(Action action, Context context) {
    Button button =
        Push.button(
            "secondary",
            action.label(),
            action.icon(),
            context.target(),
            context.posting(action.input()));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMaxHeight(Double.MAX_VALUE);
    return button;
  }

  private static List<Piece> languages(List<Block.Language> languages, Context context) {
    List<Piece> pieces = new ArrayList<>();
    for (Block.Language language : languages) {
      VBox words =
          Words.column(
              "words",
              Words.label(language.name(), "name"),
              Words.label(language.invitation(), "invitation"));
      HBox inside =
          Words.row("inside", Words.wide(words), Words.icon("mdral-chevron_right", "arrow"));
      FaceButton button =
          new FaceButton("language", language.name(), inside, context)
              .posting(new Input.LanguageChosen(language.tag()));
      pieces.add(row(button, context));
    }
    return pieces;
  }
}
