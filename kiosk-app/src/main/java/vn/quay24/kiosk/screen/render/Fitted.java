package vn.quay24.kiosk.screen.render;

import javafx.scene.Group;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** A drawing that takes the room it gets: large on an empty page, small on a full one. */
final class Fitted extends Region {
  private static final double LEAST = 5;
  private static final double USUAL = 9;
  private static final double MOST = 21;

  private final Group drawing;
  private final Scale scale = new Scale();
  private final double unit;

  Fitted(Group drawing, double unit) {
    this.drawing = drawing;
    this.unit = unit;
    drawing.getTransforms().add(scale);
    drawing.setManaged(false);
    getChildren().add(drawing);
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  @Override
  protected double computeMinHeight(double width) {
    return unit * LEAST;
  }

  @Override
  protected double computePrefHeight(double width) {
    return unit * USUAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return unit * USUAL * Guides.WIDTH / Guides.HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    double factor =
        Math.min(
            Math.min(getWidth() / Guides.WIDTH, getHeight() / Guides.HEIGHT),
            unit * MOST / Guides.WIDTH);
    scale.setX(factor);
    scale.setY(factor);
    drawing.setLayoutX((getWidth() - Guides.WIDTH * factor) / 2);
    drawing.setLayoutY((getHeight() - Guides.HEIGHT * factor) / 2);
  }
}
