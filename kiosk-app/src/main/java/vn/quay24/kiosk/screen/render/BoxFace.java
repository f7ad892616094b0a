package vn.quay24.kiosk.screen.render;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.quay24.kiosk.screen.model.Block.Entry;
import vn.quay24.kiosk.screen.widget.Words;

/** One box for each digit. */
record BoxFace(Context context, boolean secret) implements FieldFace {

  @Override
  public Region draw(String typed, Entry entry) {
    HBox boxes = Words.row("boxes");
    for (int i = 0; i < entry.most(); i++) {
      boxes.getChildren().add(box(typed, i, secret));
    }
    boxes.setAccessibleText(
        secret ? "•".repeat(typed.length()) : typed.isEmpty() ? entry.hint() : typed);
    return boxes;
  }

  /** The box of one digit; the next one to be typed is marked. */
  static Region box(String typed, int index, boolean secret) {
    String text = index >= typed.length() ? "" : secret ? "•" : typed.substring(index, index + 1);
    StackPane box = new StackPane(Words.line(text));
    box.getStyleClass().add("box");
    if (index == typed.length()) {
      box.getStyleClass().add("box-next");
    }
    return Words.wide(box);
  }
}
