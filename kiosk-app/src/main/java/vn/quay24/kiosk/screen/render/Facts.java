package vn.quay24.kiosk.screen.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Fact;
import vn.quay24.kiosk.screen.model.Block.Moment;
import vn.quay24.kiosk.screen.widget.Piece;
import vn.quay24.kiosk.screen.widget.Piece.Growth;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.Words;

/** Labels with their values, and what happened when. */
final class Facts {
  private static final double GAP = 0.35;
  private static final double DOT = 0.36;

  private Facts() {}

  static List<Piece> draw(Block.Facts facts, Context context) {
    return facts.facts().stream()
        .map(fact -> new Piece(row(fact, context), context.unit() * GAP, Growth.NONE))
        .toList();
  }

  private static Region row(Fact fact, Context context) {
    VBox words =
        Words.column(
            "words", Words.label(fact.label(), "label-of"), Words.label(fact.value(), "value"));
    fact.mark()
        .ifPresent(
            mark -> words.getChildren().add(Words.marked("mdral-credit_card", mark, "source")));
    HBox row = Words.row("fact", Words.wide(words));
    row.setMinHeight(Region.USE_PREF_SIZE);
    fact.edit()
        .ifPresent(
            edit -> {
              Button button =
                  Push.button(
                      "edit",
                      edit.label(),
                      edit.icon(),
                      context.target(),
                      context.posting(edit.input()));
              button.setMinWidth(Region.USE_PREF_SIZE);
              button.setAccessibleText(edit.label() + ": " + fact.label());
              row.getChildren().add(button);
            });
    return row;
  }

  static List<Piece> history(Block.History history, Context context) {
    List<Piece> pieces = new ArrayList<>();
    int last = history.moments().size() - 1;
    for (int i = 0; i <= last; i++) {
      Region row = moment(history.moments().get(i), i == last, context);
      pieces.add(new Piece(row, i == 0 ? context.unit() * GAP : 0, Growth.NONE));
    }
    return pieces;
  }

  private static Region moment(Moment moment, boolean last, Context context) {
    Circle dot = new Circle(context.unit() * DOT);
    dot.getStyleClass().add("dot");
    Region above = new Region();
    above.setMinHeight(context.unit() * DOT);
    Region thread = new Region();
    thread.getStyleClass().add(last ? "no-thread" : "thread");
    VBox.setVgrow(thread, Priority.ALWAYS);
    VBox line = new VBox(above, dot, thread);
    line.setAlignment(Pos.TOP_CENTER);
    VBox words =
        Words.column(
            "words",
            Words.label(moment.what(), "what"),
            Words.label(moment.when(), "when"),
            spacer(context.unit() * GAP));
    HBox row = Words.row("moment", line, Words.wide(words));
    row.getStyleClass().add("history");
    if (moment.latest()) {
      row.getStyleClass().add("latest");
    }
    return row;
  }

  private static Region spacer(double height) {
    Region spacer = new Region();
    spacer.setMinHeight(height);
    return spacer;
  }
}
