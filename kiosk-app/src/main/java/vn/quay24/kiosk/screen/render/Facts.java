package vn.quay24.kiosk.screen.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Fact;
import vn.quay24.kiosk.screen.model.Block.Moment;
import vn.quay24.kiosk.screen.widget.Paged;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.Words;

/** Labels with their values, and what happened when. */
final class Facts {
  private static final double GAP = 0.35;
  private static final double DOT = 0.36;

  private Facts() {}

  static Node draw(Block.Facts facts, Context context) {
    var rows = facts.facts().stream().map(fact -> row(fact, context)).toList();
    return new Paged(rows, context.em() * GAP, 1, context.target(), context.pager());
  }

  private static Region row(Fact fact, Context context) {
    VBox words =
        Words.column(
            "words", Words.label(fact.label(), "label-of"), Words.label(fact.value(), "value"));
    fact.mark()
        .ifPresent(
            mark -> words.getChildren().add(Words.marked("mdral-credit_card", mark, "mark")));
    HBox row = Words.row("fact", Words.wide(words));
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

  static Node history(Block.History history, Context context) {
    List<Region> rows = new ArrayList<>();
    for (int i = 0; i < history.moments().size(); i++) {
      rows.add(moment(history.moments().get(i), i == history.moments().size() - 1, context));
    }
    Paged paged = new Paged(rows, 0, 1, context.target(), context.pager());
    paged.getStyleClass().add("history");
    return paged;
  }

  private static Region moment(Moment moment, boolean last, Context context) {
    Circle dot = new Circle(context.em() * DOT);
    dot.getStyleClass().add("dot");
    Region above = new Region();
    above.setMinHeight(context.em() * DOT);
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
            spacer(context.em() * GAP));
    HBox row = Words.row("moment", line, Words.wide(words));
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
