package vn.quay24.kiosk.screen.widget;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** Seconds that run out, as a ring around a number. */
public final class Ring extends StackPane {
  private static final double FULL = 360;

  /**
   * A ring.
   *
   * @param radius pixels
   * @param share what is left, 0 to 1
   */
  public Ring(int seconds, double share, double radius) {
    getStyleClass().add("seconds");
    double width = radius / 8;
    Circle ground = new Circle(radius);
    ground.getStyleClass().add("ring");
    ground.setStrokeWidth(width);
    Arc left = new Arc(0, 0, radius, radius, FULL / 4, FULL * Math.clamp(share, 0, 1));
    left.setType(ArcType.OPEN);
    left.setStrokeWidth(width);
    left.setStrokeLineCap(StrokeLineCap.ROUND);
    left.getStyleClass().add("ring-left");
    left.setManaged(false);
    Circle frame = new Circle(radius + width);
    frame.setOpacity(0);
    getChildren().addAll(frame, ground, left, Words.line(String.valueOf(seconds), "number"));
    layoutBoundsProperty()
        .subscribe(
            bounds -> {
              left.setCenterX(bounds.getCenterX());
              left.setCenterY(bounds.getCenterY());
            });
  }
}
