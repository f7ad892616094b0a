package vn.quay24.kiosk.screen;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import vn.quay24.kiosk.screen.theme.Panel;

/** Walks what is seen of a scene and says what weak eyes or large fingers would complain of. */
final class Walker {
  private static final double TOLERANCE = 1.5;
  private static final Map<Font, Map<String, Double>> WIDTHS = new HashMap<>(); // FX thread

  private final Panel panel;
  private final List<String> complaints = new ArrayList<>();

  private Walker(Panel panel) {
    this.panel = panel;
  }

  static List<String> complaints(Parent root, Panel panel) {
    Walker walker = new Walker(panel);
    walker.walk(root);
    return walker.complaints;
  }

  /** Everything that can be read, from top to bottom. */
  static String texts(Parent root) {
    return root.getChildrenUnmodifiable().stream()
        .filter(Node::isVisible)
        .map(
            child ->
                switch (child) {
                  case Labeled labeled when labeled.getText() != null -> labeled.getText();
                  case Parent parent -> texts(parent);
                  default -> "";
                })
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"))
        .replace('\u00a0', ' ');
  }

  private void walk(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node.getStyleClass().contains("door-other")) {
      return; // the doors around the one that matters: a picture, not a text
    }
    if (node instanceof Labeled labeled) {
      label(labeled);
    }
    if (node instanceof Button button) {
      target(button);
    }
    if (node instanceof Text text && !text.getStyleClass().contains("icon")) {
      size(text.getText(), text.getFont().getSize(), text);
      words(text);
    }
    if (node instanceof Region region) {
      inside(region);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::walk);
    }
  }

  private void label(Labeled labeled) {
    if (labeled.isTextTruncated()) {
      complaints.add("cut: " + labeled.getText());
    }
    if (labeled.getText() != null && !labeled.getText().isEmpty()) {
      size(labeled.getText(), labeled.getFont().getSize(), labeled);
    }
  }

  /** Where a line is broken, it is between two words: a longer word would be broken inside. */
  private void words(Text text) {
    double width = text.getWrappingWidth();
    if (width <= 0 || text.getText() == null) {
      return;
    }
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text.getText());
    for (int from = 0, to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      double word = width(text.getText().substring(from, to).strip(), text.getFont());
      if (word > width + TOLERANCE) {
        complaints.add(
            String.format(
                Locale.ROOT, "a word of %.0f px in %.0f px: %s", word, width, text.getText()));
      }
    }
  }

  /** The pages say the same words again and again. */
  private static double width(String word, Font font) {
    return WIDTHS
        .computeIfAbsent(font, _ -> new HashMap<>())
        .computeIfAbsent(
            word,
            unmeasured -> {
              Text text = new Text(unmeasured);
              text.setFont(font);
              return text.getLayoutBounds().getWidth();
            });
  }

  private void size(String text, double size, Node node) {
    double scale = node.getLocalToSceneTransform().getMxx();
    if (!text.isBlank() && size * scale < panel.text() - TOLERANCE) {
      complaints.add(String.format(Locale.ROOT, "small, %.0f px: %s", size * scale, text));
    }
  }

  private void target(Button button) {
    Bounds bounds = button.localToScene(button.getLayoutBounds());
    if (Math.min(bounds.getWidth(), bounds.getHeight()) < panel.target() - TOLERANCE) {
      complaints.add(
          String.format(
              Locale.ROOT,
              "target of %.0f x %.0f px: %s",
              bounds.getWidth(),
              bounds.getHeight(),
              button.getAccessibleText()));
    }
    if (button.getAccessibleText() == null || button.getAccessibleText().isBlank()) {
      complaints.add("a button without a name");
    }
  }

  /** Nothing that is laid out hangs over the edge of what it lies in. */
  private void inside(Region region) {
    for (Node child : region.getChildrenUnmodifiable()) {
      boolean laidOut = child.isManaged() && child.isVisible() && child instanceof Region;
      if (laidOut && over(child, region)) {
        complaints.add(
            String.format(
                Locale.ROOT,
                "over the edge: %s in %s, to %.0f of %.0f down, %.0f of %.0f across",
                child.getStyleClass(),
                region.getStyleClass(),
                child.getBoundsInParent().getMaxY(),
                region.getHeight(),
                child.getBoundsInParent().getMaxX(),
                region.getWidth()));
      }
    }
  }

  private static boolean over(Node child, Region region) {
    double right = child.getLayoutX() + child.getLayoutBounds().getWidth();
    double bottom = child.getLayoutY() + child.getLayoutBounds().getHeight();
    return right > region.getWidth() + TOLERANCE
        || bottom > region.getHeight() + TOLERANCE
        || child.getLayoutX() < -TOLERANCE
        || child.getLayoutY() < -TOLERANCE;
  }
}
