package vn.quay24.kiosk.screen.render;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Compartment;
import vn.quay24.kiosk.screen.widget.Words;

/** The locker as it stands beside the screen: doors in columns, numbered downwards. */
final class Lockers {
  private static final int ROWS = 6;
  private static final int STAFF_COLUMNS = 3;
  private static final double DOOR_WIDTH = 4.6;
  private static final double DOOR_HEIGHT = 2.5;
  private static final double OPEN_SHIFT = 0.9;

  private Lockers() {}

  static Node picture(Block.Locker locker, Context context) {
    GridPane doors = new GridPane();
    doors.getStyleClass().add("doors");
    for (int number = 1; number <= locker.compartments(); number++) {
      doors.add(door(number, locker, context), (number - 1) / ROWS, (number - 1) % ROWS);
    }
    doors.setMaxWidth(Region.USE_PREF_SIZE);
    VBox column = Words.column("locker", doors, Words.label(locker.caption(), "caption"));
    VBox.setVgrow(column, Priority.ALWAYS);
    return column;
  }

  private static Region door(int number, Block.Locker locker, Context context) {
    boolean yours = number == locker.door();
    StackPane door = new StackPane(Words.line(String.valueOf(number)));
    door.getStyleClass().addAll("door", yours ? "door-yours" : "door-other");
    double unit = context.panel().text();
    door.setMinSize(unit * DOOR_WIDTH, unit * DOOR_HEIGHT);
    if (yours && locker.open()) {
      door.setMinWidth(unit * (DOOR_WIDTH - OPEN_SHIFT));
      door.setMaxWidth(unit * (DOOR_WIDTH - OPEN_SHIFT));
      GridPane.setHalignment(door, HPos.LEFT);
    }
    return door;
  }

  static Node compartments(Block.Compartments compartments, Context context) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("compartments");
    for (int i = 0; i < STAFF_COLUMNS; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / STAFF_COLUMNS);
      grid.getColumnConstraints().add(column);
    }
    int place = 0;
    for (Compartment compartment : compartments.compartments()) {
      grid.add(compartment(compartment, context), place % STAFF_COLUMNS, place / STAFF_COLUMNS);
      place++;
    }
    VBox.setVgrow(grid, Priority.ALWAYS);
    return grid;
  }

  private static Node compartment(Compartment compartment, Context context) {
    VBox face =
        Words.column(
            "words",
            Words.line(String.valueOf(compartment.number()), "number"),
            Tiles.tag(compartment.state()));
    compartment.holds().ifPresent(holds -> face.getChildren().add(Words.label(holds, "text")));
    if (compartment.input().isEmpty()) {
      face.getStyleClass().add("compartment");
      return face;
    }
    String name = compartment.number() + " " + compartment.state().text();
    return new FaceButton("compartment", name, face, context)
        .posting(compartment.input().orElseThrow());
  }
}
