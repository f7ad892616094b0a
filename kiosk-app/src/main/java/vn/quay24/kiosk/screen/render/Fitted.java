package vn.quay24.kiosk.screen.render;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** A drawing that takes the room it gets: large on an empty page, small on a full one. */
final class Fitted extends Region {
  private static final double USUAL = 9;

  private final Group drawing;
  private final Scale scale = new Scale();
  private final double unit;
  private final double least;
  private final double most;

  /**
   * A drawing in its own pixels.
   *
   * @param unit size of running text, pixels
   * @param least height that it needs, in units
   * @param most widest that it is drawn, in units
   */
  Fitted(Node drawn, double unit, double least, double most) {
    this.drawing = new Group(drawn);
    this.unit = unit;
    this.least = least;
    this.most = most;
    drawing.getTransforms().add(scale);
    drawing.setManaged(false);
    getChildren().add(drawing);
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  @Override
  protected double computeMinHeight(double width) {
    return unit * least;
  }

  @Override
  protected double computePrefHeight(double width) {
    return unit * Math.max(least, USUAL);
  }

  @Override
  protected double computePrefWidth(double height) {
    return unit * USUAL;
  }

  @Override
  protected void layoutChildren() {
    drawing.layout();
    Bounds natural = drawing.getLayoutBounds();
    double factor =
        Math.min(
            Math.min(getWidth() / natural.getWidth(), getHeight() / natural.getHeight()),
            unit * most / natural.getWidth());
    scale.setX(factor);
    scale.setY(factor);
    drawing.setLayoutX((getWidth() - natural.getWidth() * factor) / 2 - natural.getMinX() * factor);
    drawing.setLayoutY(
        (getHeight() - natural.getHeight() * factor) / 2 - natural.getMinY() * factor);
  }
}
