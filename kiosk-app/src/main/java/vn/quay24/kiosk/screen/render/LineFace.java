package vn.quay24.kiosk.screen.render;

import java.util.function.UnaryOperator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.quay24.kiosk.screen.model.Block.Entry;
import vn.quay24.kiosk.screen.model.Block.Keys;
import vn.quay24.kiosk.screen.widget.Words;

/** Running text with a caret at its end; wraps rather than hiding what was typed. */
record LineFace(Context context, int lines, UnaryOperator<String> shown) implements FieldFace {
  private static final double LINE = 1.75;
  private static final int MOST_LARGE_LINES = 2;
  private static final double CARET_HEIGHT = 1.45;
  private static final double CARET_WIDTH = 0.1;
  private static final double PADDING = 1.1;

  @Override
  public Region draw(String typed, Entry entry) {
    Rectangle caret = new Rectangle(context.em() * CARET_WIDTH, context.em() * CARET_HEIGHT);
    caret.getStyleClass().add("caret");
    TextFlow flow = new TextFlow();
    if (typed.isEmpty()) {
      Text hint = new Text(" " + entry.hint());
      hint.getStyleClass().add("hint");
      flow.getChildren().addAll(caret, hint);
    } else {
      Text text = new Text(shown.apply(typed));
      text.getStyleClass().add("typed");
      flow.getChildren().addAll(text, caret);
    }
    HBox field = Words.row("field", Words.wide(flow));
    if (entry.keys() == Keys.SEARCH) {
      field.getChildren().addFirst(Words.icon("mdrmz-search"));
    }
    if (entry.problem().isPresent()) {
      field.getStyleClass().add("field-problem");
    }
    field.setMinHeight(
        context.em() * LINE * Math.min(lines, context.large() ? MOST_LARGE_LINES : lines)
            + context.unit() * PADDING);
    flow.setMinHeight(Region.USE_PREF_SIZE);
    field.setAccessibleText(typed.isEmpty() ? entry.hint() : typed);
    return field;
  }
}
