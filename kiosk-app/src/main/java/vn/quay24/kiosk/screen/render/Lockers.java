package vn.quay24.kiosk.screen.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.FlowPane;
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

  /** A dossier's code wants the width of the page; what holds none stands beside others. */
  static List<Piece> compartments(Block.Compartments compartments, Context context) {
    List<Piece> rows = new ArrayList<>();
    List<Compartment> beside = new ArrayList<>();
    for (Compartment compartment : compartments.compartments()) {
      boolean wide = compartment.holds().isPresent();
      if (wide || beside.size() == STAFF_COLUMNS) {
        flush(beside, rows, context);
      }
      if (wide) {
        rows.add(piece(Words.row("compartments", compartment(compartment, context)), context));
      } else {
        beside.add(compartment);
      }
    }
    flush(beside, rows, context);
    return rows;
  }

  private static void flush(List<Compartment> beside, List<Piece> rows, Context context) {
    if (beside.isEmpty()) {
      return;
    }
    HBox row = Words.row("compartments");
    beside.forEach(compartment -> row.getChildren().add(compartment(compartment, context)));
    while (row.getChildren().size() < STAFF_COLUMNS) {
      row.getChildren().add(column(new Region(), context));
    }
    rows.add(piece(row, context));
    beside.clear();
  }

  private static Piece piece(Region row, Context context) {
    return new Piece(row, context.unit() * GAP, Growth.NONE);
  }

  private static Region column(Region region, Context context) {
    region.setPrefWidth(context.unit() * STAFF_WIDTH);
    region.setMaxHeight(Double.MAX_VALUE);
    return Words.wide(region);
  }

  private static Region compartment(Compartment compartment, Context context) {
    FlowPane heading =
        new FlowPane(
            context.unit() * GAP,
            0,
            Words.line(String.valueOf(compartment.number()), "number"),
            Tiles.tag(compartment.state()));
    compartment.holds().ifPresent(code -> heading.getChildren().add(Words.line(code, "text")));
    VBox face = Words.column("words", heading);
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
