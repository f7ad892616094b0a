package vn.quay24.kiosk.screen.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * Reads a scene out as a screen reader would: what is visible, from back to front. FX thread only.
 */
final class ScreenReader {
  private static final char NO_BREAK = '\u00a0';

  private final Scene scene;
  private final List<ScreenText> read = new ArrayList<>();

  private ScreenReader(Scene scene) {
    this.scene = scene;
  }

  static List<ScreenText> read(Scene scene) {
    ScreenReader reader = new ScreenReader(scene);
    reader.visit(scene.getRoot(), true);
    return List.copyOf(reader.read);
  }

  private void visit(Node node, boolean enabled) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    boolean usable = enabled && !node.isDisabled();
    text(node)
        .map(text -> text.replace(NO_BREAK, ' ')) // how it is broken is for eyes only
        .filter(text -> !text.isBlank())
        .ifPresent(text -> add(node, text, usable));
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        boolean ownText = node instanceof Labeled && child instanceof Text;
        if (!ownText) {
          visit(child, usable);
        }
      }
    }
  }

  private static Optional<String> text(Node node) {
    String accessible = node.getAccessibleText();
    if (accessible != null) {
      return Optional.of(accessible);
    }
    return switch (node) {
      case Labeled labeled -> Optional.ofNullable(labeled.getText());
      case PasswordField field -> Optional.of("•".repeat(field.getLength()));
      case TextInputControl field -> Optional.ofNullable(field.getText());
      case Text text -> Optional.ofNullable(text.getText());
      default -> Optional.empty();
    };
  }

  private void add(Node node, String text, boolean usable) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    double middleX = bounds.getCenterX();
    double middleY = bounds.getCenterY();
    boolean onScreen =
        middleX >= 0 && middleY >= 0 && middleX < scene.getWidth() && middleY < scene.getHeight();
    boolean reached =
        onScreen
            && Fingers.pick(scene.getRoot(), middleX, middleY)
                .filter(met -> inside(met, node) || inside(node, met))
                .isPresent();
    read.add(
        new ScreenText(
            text,
            String.valueOf(node.getAccessibleRole()),
            bounds.getMinX(),
            bounds.getMinY(),
            bounds.getWidth(),
            bounds.getHeight(),
            usable && reached));
  }

  private static boolean inside(Node inner, Node outer) {
    for (Node at = inner; at != null; at = at.getParent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
