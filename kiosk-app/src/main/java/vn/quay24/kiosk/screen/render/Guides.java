package vn.quay24.kiosk.screen.render;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import vn.quay24.kiosk.screen.model.Block.Guide;
import vn.quay24.kiosk.screen.widget.Words;

/** Pictures of the hand's work at the machine, drawn on a field of 560 by 330. */
final class Guides {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 330;
  private static final double LEAST_EMS = 3.5;
  private static final double MOST_EMS = 21;

  private Guides() {}

  static Region draw(Guide guide, Context context) {
    Group drawing = new Group(frame());
    drawing
        .getChildren()
        .addAll(
            switch (guide.scene()) {
              case CARD_AT_WINDOW -> List.of(window(), card(290, 168, true), towards(235, 225));
              case CARD_NUMBER -> List.of(numberedCard());
              case CARD_ON_READER -> List.of(pad(), card(190, 96, false), downwards(280, 20));
              case TAKE_CARD -> List.of(pad(), card(190, 40, false), upwards(455, 60));
              case SLIP_AT_WINDOW -> List.of(window(), slip(330, 120), towards(235, 225));
              case ENVELOPE_AT_WINDOW -> List.of(window(), envelope(300, 150), towards(235, 225));
              case PAPER_IN_FEEDER -> List.of(paper(190, 8), feeder(), downwards(450, 60));
              case PAPER_UNDER_CAMERA -> List.of(camera(), paper(190, 108));
              case TAKE_PAPER -> List.of(paper(190, 2), feeder(), upwards(455, 60));
              case PHONE -> List.of(phone(), tick(380, 120));
              case PRINTER -> List.of(slip(215, 120), printer(), downwards(450, 150));
            });
    VBox column = Words.column("guide", new Fitted(drawing, context.unit(), LEAST_EMS, MOST_EMS));
    guide.caption().ifPresent(text -> column.getChildren().add(Words.label(text, "caption")));
    return column;
  }

  /** Keeps every drawing the same size. */
  private static Node frame() {
    Rectangle frame = new Rectangle(WIDTH, HEIGHT);
    frame.setOpacity(0);
    return frame;
  }

  private static Node window() {
    return new Group(
        box("machine", 20, 10, 190, 310, 22),
        box("machine-light", 44, 150, 142, 142, 14),
        box("thing-gold", 44, 150, 142, 12, 6),
        box("machine-light", 44, 40, 142, 74, 10));
  }

  private static Node pad() {
    return new Group(
        box("machine", 110, 210, 340, 100, 26),
        box("machine-light", 140, 196, 280, 56, 20),
        box("thing-gold", 262, 276, 36, 12, 6));
  }

  private static Node feeder() {
    return new Group(
        box("machine", 90, 190, 380, 125, 24),
        box("machine-light", 130, 205, 300, 14, 7),
        box("thing-gold", 400, 278, 36, 12, 6));
  }

  private static Node camera() {
    return new Group(
        box("machine", 170, 4, 220, 66, 22),
        box("machine-light", 255, 40, 50, 50, 25),
        box("thing-gold", 335, 24, 36, 12, 6));
  }

  private static Node printer() {
    return new Group(
        box("machine", 90, 10, 380, 140, 24), box("machine-light", 190, 112, 180, 14, 7));
  }

  private static Node card(double x, double y, boolean code) {
    Group card =
        new Group(
            box("thing", x, y, 200, 126, 14),
            box("thing-red", x, y + 14, 200, 16, 0),
            box("thing-line", x + 90, y + 56, 90, 9, 4),
            box("thing-line", x + 90, y + 78, 66, 9, 4));
    Group left =
        code ? qr(x + 18, y + 44, 62) : new Group(box("thing-gold", x + 22, y + 54, 46, 38, 8));
    return new Group(card, left);
  }

  /** The card from near, the last six of its twelve digits marked. */
  private static Node numberedCard() {
    Group card =
        new Group(
            box("thing", 70, 22, 420, 286, 26),
            box("thing-red", 70, 52, 420, 34, 0),
            box("thing-line", 96, 108, 104, 132, 8),
            box("thing-line", 226, 108, 150, 14, 6),
            box("thing-line", 226, 220, 200, 14, 6),
            box("thing-line", 96, 262, 330, 14, 6),
            box("hint-frame", 342, 142, 132, 56, 10));
    for (int digit = 0; digit < 12; digit++) {
      String style = digit < 6 ? "thing-line" : "hint-line";
      card.getChildren().add(box(style, 226 + digit * 20 + digit / 6 * 4, 158, 13, 24, 3));
    }
    return card;
  }

  private static Group qr(double x, double y, double side) {
    double module = side / 7;
    Group qr = new Group();
    String[] rows = {"1110111", "1010101", "1110111", "0001010", "1110110", "1010001", "1110111"};
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length(); column++) {
        if (rows[row].charAt(column) == '1') {
          qr.getChildren()
              .add(box("machine", x + column * module, y + row * module, module, module, 0));
        }
      }
    }
    return qr;
  }

  private static Node slip(double x, double y) {
    return new Group(
        box("thing", x, y, 130, 195, 4),
        box("thing-line", x + 22, y + 22, 86, 10, 4),
        box("thing-line", x + 22, y + 44, 60, 10, 4),
        qr(x + 34, y + 82, 62),
        box("thing-line", x + 22, y + 164, 86, 10, 4));
  }

  private static Node paper(double x, double y) {
    Group paper = new Group(box("thing", x, y, 180, 215, 4));
    for (int line = 0; line < 6; line++) {
      double width = line == 0 ? 80 : 130 - line % 2 * 20;
      paper.getChildren().add(box("thing-line", x + 25, y + 22 + line * 26, width, 10, 4));
    }
    return paper;
  }

  private static Node envelope(double x, double y) {
    Polygon flap = new Polygon(x, y, x + 230, y, x + 115, y + 66);
    flap.getStyleClass().add("thing");
    return new Group(
        box("thing", x, y, 230, 145, 6),
        flap,
        qr(x + 152, y + 72, 56),
        box("thing-line", x + 22, y + 92, 90, 10, 4));
  }

  private static Node phone() {
    return new Group(
        box("machine", 190, 8, 170, 314, 28),
        box("thing", 204, 40, 142, 240, 6),
        box("thing-red", 222, 60, 106, 14, 6),
        box("thing-line", 222, 92, 106, 10, 4),
        box("thing-line", 222, 114, 76, 10, 4),
        box("thing-gold", 222, 222, 106, 40, 10));
  }

  private static Node tick(double x, double y) {
    Polygon tick =
        new Polygon(
            x, y + 50, x + 18, y + 32, x + 42, y + 56, x + 98, y, x + 116, y + 18, x + 42, y + 92);
    tick.getStyleClass().add("hint-line");
    return tick;
  }

  private static Node towards(double x, double y) {
    return arrow(x, y, x + 46, y - 34, x + 46, y + 34);
  }

  private static Node downwards(double x, double y) {
    return new Group(
        arrow(x, y + 62, x - 34, y + 18, x + 34, y + 18),
        box("hint-line", x - 11, y - 14, 22, 34, 4));
  }

  private static Node upwards(double x, double y) {
    return new Group(
        arrow(x, y, x - 34, y + 44, x + 34, y + 44), box("hint-line", x - 11, y + 42, 22, 60, 4));
  }

  private static Node arrow(double... corners) {
    Polygon arrow = new Polygon(corners);
    arrow.getStyleClass().add("hint-line");
    return arrow;
  }

  private static Shape box(
      String style, double x, double y, double width, double height, double round) {
    Rectangle box = new Rectangle(x, y, width, height);
    box.setArcWidth(round * 2);
    box.setArcHeight(round * 2);
    box.getStyleClass().add(style);
    return box;
  }
}
