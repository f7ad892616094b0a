package vn.quay24.kiosk.screen.render;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Sheet;
import vn.quay24.kiosk.screen.model.Page.Action;
import vn.quay24.kiosk.screen.widget.Piece;
import vn.quay24.kiosk.screen.widget.Piece.Growth;
import vn.quay24.kiosk.screen.widget.Push;
import vn.quay24.kiosk.screen.widget.Words;

/** Scanned pages, three in a row. */
final class Sheets {
  private static final int COLUMNS = 3;
  private static final double GAP = 0.5;
  private static final double WIDTH = 6.4;
  private static final double HEIGHT = 8.6;
  private static final double LOW_HEIGHT = 4.2;

  /** A third of the page: a word beside its mark fits on one line. */
  private static final double WIDE = 8.0;

  private Sheets() {}

  static List<Piece> draw(Block.Sheets sheets, Context context) {
    if (sheets.sheets().isEmpty()) {
      VBox empty =
          Words.column("empty", Words.icon("mdral-description"), Words.label(sheets.empty()));
      return List.of(new Piece(empty, context.unit() * GAP, Growth.FILL));
    }
    List<Piece> rows = new ArrayList<>();
    int count = sheets.sheets().size();
    for (int i = 0; i < count; i += COLUMNS) {
      HBox row = row(sheets.sheets().subList(i, Math.min(i + COLUMNS, count)), context);
      rows.add(new Piece(row, context.unit() * GAP, Growth.NONE));
    }
    return rows;
  }

  private static HBox row(List<Sheet> sheets, Context context) {
    HBox row = Words.row("sheet-row");
    row.setSpacing(context.unit() * GAP);
    sheets.forEach(sheet -> row.getChildren().add(sheet(sheet, context)));
    for (int i = sheets.size(); i < COLUMNS; i++) {
      Region room = Words.wide(new Region());
      room.setPrefWidth(context.unit() * (context.large() ? WIDE : WIDTH));
      row.getChildren().add(room);
    }
    return row;
  }

  private static Region sheet(Sheet sheet, Context context) {
    ImageView picture = new ImageView(new Image(new ByteArrayInputStream(sheet.picture())));
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    double unit = context.unit();
    picture.setFitWidth(unit * WIDTH);
    double height = unit * (context.large() ? LOW_HEIGHT : HEIGHT);
    picture.setFitHeight(height);
    StackPane paper = new StackPane(picture);
    paper.getStyleClass().add("paper");
    paper.setMinHeight(height);
    paper.setMaxWidth(Region.USE_PREF_SIZE);
    VBox column = Words.column("sheet", Words.label(sheet.label(), "name"), paper);
    sheet
        .advice()
        .ifPresent(
            advice -> column.getChildren().add(Words.marked("mdrmz-warning", advice, "advice")));
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    column.getChildren().add(room);
    sheet.drop().ifPresent(drop -> column.getChildren().add(drop(drop, sheet.label(), context)));
    column.setPrefWidth(unit * (context.large() ? WIDE : WIDTH));
    return Words.wide(column);
  }

  private static Button drop(Action action, String sheet, Context context) {
    Button drop =
        Push.button(
            "edit",
            action.label(),
            action.icon(),
            context.target(),
            context.posting(action.input()));
    drop.setMaxWidth(Double.MAX_VALUE);
    drop.setAccessibleText(action.label() + ": " + sheet);
    return drop;
  }
}
