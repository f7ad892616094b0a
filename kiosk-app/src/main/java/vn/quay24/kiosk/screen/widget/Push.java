package vn.quay24.kiosk.screen.widget;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/**
 * Buttons. They act when the finger is lifted, so that sliding off cancels; they never take the
 * focus from the entry field.
 */
public final class Push {
  private Push() {}

  /** A button with a text and an icon, large enough for a finger. */
  public static Button button(
      String style, String text, String icon, double target, Runnable action) {
    Button button = plain(style, text, target, action);
    button.setText(text);
    button.setGraphic(Words.icon(icon));
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    return button;
  }

  /** A button whose face is a drawing of its own; the name is what a screen reader says. */
  public static Button face(String style, String name, Node face, double target, Runnable action) {
    Button button = plain(style, name, target, action);
    button.setGraphic(face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
  }

  /** A button with nothing on it yet. */
  public static Button plain(String style, String name, double target, Runnable action) {
    Button button = new FingerButton(target);
    button.getStyleClass().add(style);
    button.setAccessibleText(name);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Never smaller than a finger needs, whatever its text asks for. */
  private static final class FingerButton extends Button {
    private final double target;

    FingerButton(double target) {
      this.target = target;
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.max(target, super.computePrefHeight(width));
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.max(target, super.computePrefWidth(height));
    }

    @Override
    protected double computeMinWidth(double height) {
      return Math.max(target, super.computeMinWidth(height));
    }

    @Override
    protected double computeMinHeight(double width) {
      return Math.max(target, super.computeMinHeight(width));
    }
  }
}
