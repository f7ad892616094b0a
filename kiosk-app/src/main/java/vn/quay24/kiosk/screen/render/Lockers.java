package vn.quay24.kiosk.screen.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Compartment;
import vn.quay24.kiosk.screen.widget.Piece;
import vn.quay24.kiosk.screen.widget.Piece.Growth;
import vn.quay24.kiosk.screen.widget.Words;

/** The locker as it stands beside the screen: doors in columns, numbered downwards. */
final class Lockers {
  private static final int ROWS = 6;
  private static final int STAFF_COLUMNS = 3;
  private static final double DOOR_WIDTH = 4.6;
  private static final double DOOR_HEIGHT = 2.5;
  private static final double OPEN_SHIFT = 0.9;
  private static final double LEAST_EMS = 10.5;
  private static final double MOST_EMS = 17;
  private static final double GAP = 0.4;
  private static final double STAFF_WIDTH = 8;

  private Lockers() {}

  static Region picture(Block.Locker locker, Context context) {
    GridPane doors = new GridPane();
    doors.getStyleClass().add("doors");
    for (int number = 1; number <= locker.compartments(); number++) {
      doors.add(door(number, locker, context), (number - 1) / ROWS, (number - 1) % ROWS);
    }
    Fitted picture = new Fitted(doors, context.unit(), LEAST_EMS, MOST_EMS);
    VBox column = Words.column("locker", picture, Words.label(locker.caption(), "caption"));
    return column;
  }

  private static Region door(int number, Block.Locker locker, Context context) {
    boolean yours = number == locker.door();
    StackPane door = new StackPane(Words.line(String.valueOf(number)));
    door.getStyleClass().addAll("door", yours ? "door-yours" : "door-other");
    double unit = context.unit();
    door.setMinSize(unit * DOOR_WIDTH, unit * DOOR_HEIGHT);
    if (yours && locker.open()) {
      door.setMinWidth(unit * (DOOR_WIDTH - OPEN_SHIFT));
      door.setMaxWidth(unit * (DOOR_WIDTH - OPEN_SHIFT));
      GridPane.setHalignment(door, HPos.LEFT);
    }
    return door;
  }

  static List<Piece> compartments(Block.Compartments compartments, Context context) {
    List<Piece> rows = new ArrayList<>();
    List<Compartment> all = compartments.compartments();
    for (int i = 0; i < all.size(); i += STAFF_COLUMNS) {
      HBox row = Words.row("compartments");
      for (Compartment compartment : all.subList(i, Math.min(i + STAFF_COLUMNS, all.size()))) {
        row.getChildren().add(compartment(compartment, context));
      }
      while (row.getChildren().size() < STAFF_COLUMNS) {
        row.getChildren().add(column(new Region(), context));
      }
      rows.add(new Piece(row, context.unit() * GAP, Growth.NONE));
    }
    return rows;
  }

  private static Region column(Region region, Context context) {
    region.setPrefWidth(context.unit() * STAFF_WIDTH);
    region.setMaxHeight(Double.MAX_VALUE);
    return Words.wide(region);
  }

  private static Region compartment(Compartment compartment, Context context) {
    VBox face =
        Words.column(
            "words",
            Words.line(String.valueOf(compartment.number()), "number"),
            Tiles.tag(compartment.state()));
    compartment.holds().ifPresent(holds -> face.getChildren().add(Words.label(holds, "text")));
    if (compartment.input().isEmpty()) {
      face.getStyleClass().add("compartment");
      return column(face, context);
    }
    String name = compartment.number() + " " + compartment.state().text();
    return column(
        new FaceButton("compartment", name, face, context)
            .posting(compartment.input().orElseThrow()),
        context);
  }
}
