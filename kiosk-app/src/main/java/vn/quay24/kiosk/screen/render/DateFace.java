package vn.quay24.kiosk.screen.render;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.quay24.kiosk.screen.model.Block.Entry;
import vn.quay24.kiosk.screen.widget.Words;

/** Day, month and year in boxes; typed ddMMyyyy, told as yyyy-MM-dd once it is complete. */
record DateFace(Context context) implements FieldFace {
  private static final int YEAR = 4;
  private static final int MONTH = 2;

  @Override
  public Region draw(String typed, Entry entry) {
    HBox date =
        Words.row(
            "date",
            part("entry.day", typed, 0, MONTH),
            part("entry.month", typed, MONTH, YEAR),
            part("entry.year", typed, YEAR, DATE_DIGITS));
    date.setAccessibleText(typed.isEmpty() ? entry.hint() : typed);
    return date;
  }

  private Region part(String name, String typed, int from, int to) {
    HBox boxes = Words.row("boxes");
    for (int i = from; i < to; i++) {
      Region box = BoxFace.box(typed, i, false);
      box.setPrefWidth(context.panel().text() * 2.2);
      boxes.getChildren().add(box);
    }
    return Words.wide(
        Words.column("part", Words.line(context.texts().say(name), "part-name"), boxes));
  }

  @Override
  public String value(String typed) {
    return typed.length() == DATE_DIGITS
        ? typed.substring(YEAR)
            + "-"
            + typed.substring(MONTH, YEAR)
            + "-"
            + typed.substring(0, MONTH)
        : "";
  }

  @Override
  public String typed(String value) {
    String[] parts = value.split("-", -1);
    return parts.length == 3 ? parts[2] + parts[1] + parts[0] : "";
  }
}
