package vn.quay24.kiosk.screen.render;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import vn.quay24.kiosk.visit.Input;

/**
 * A button as wide as its place, whose face wraps its texts. Button itself asks a graphic for its
 * height without telling it how wide it is.
 */
final class FaceButton extends Button {
  private final Region face;
  private final Context context;

  FaceButton(String style, String name, Region face, Context context) {
    this.face = face;
    this.context = context;
    getStyleClass().addAll(style, "face-button");
    setGraphic(face);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(name);
    setFocusTraversable(false);
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
  }

  FaceButton posting(Input input) {
    setOnAction(_ -> context.post().accept(input));
    return this;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    double height = snappedTopInset() + face.prefHeight(inner) + snappedBottomInset();
    return Math.max(context.target(), Math.ceil(height));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    face.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset(),
        getWidth() - snappedLeftInset() - snappedRightInset(),
        getHeight() - snappedTopInset() - snappedBottomInset());
  }
}
