package vn.quay24.kiosk.screen.mirror;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * Turns pointer and key messages into JavaFX events of a scene, without a robot: a robot would move
 * the pointer of the machine. FX thread only.
 */
final class Fingers {
  private final Scene scene;
  private Optional<Node> pressed = Optional.empty();
  private boolean inside;

  Fingers(Scene scene) {
    this.scene = scene;
  }

  void pointer(Mirror.Pointer kind, double x, double y) {
    Node under = pick(scene.getRoot(), x, y).orElse(scene.getRoot());
    switch (kind) {
      case DOWN -> {
        pressed = Optional.of(under);
        inside = true;
        fire(under, MouseEvent.MOUSE_PRESSED, x, y, true);
      }
      case MOVE -> pressed.ifPresent(node -> drag(node, under, x, y));
      case UP -> {
        pressed.ifPresent(node -> release(node, under, x, y));
        pressed = Optional.empty();
      }
    }
  }

  void key(String text) {
    Node owner = scene.getFocusOwner();
    Node target = owner == null ? scene.getRoot() : owner;
    KeyCode code =
        switch (text) {
          case "\b" -> KeyCode.BACK_SPACE;
          case "\n" -> KeyCode.ENTER;
          default -> KeyCode.UNDEFINED;
        };
    Event.fireEvent(target, key(KeyEvent.KEY_PRESSED, "", code));
    Event.fireEvent(target, key(KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED));
    Event.fireEvent(target, key(KeyEvent.KEY_RELEASED, "", code));
  }

  private static KeyEvent key(EventType<KeyEvent> type, String text, KeyCode code) {
    return new KeyEvent(
        type,
        text.isEmpty() ? KeyEvent.CHAR_UNDEFINED : text,
        text,
        code,
        false,
        false,
        false,
        false);
  }

  private void drag(Node node, Node under, double x, double y) {
    boolean still = within(under, node);
    if (inside && !still) {
      exited(node, x, y);
    }
    inside = inside && still;
    fire(node, MouseEvent.MOUSE_DRAGGED, x, y, true);
  }

  private void release(Node node, Node under, double x, double y) {
    if (inside && !within(under, node)) {
      exited(node, x, y);
    }
    fire(node, MouseEvent.MOUSE_RELEASED, x, y, false);
    if (inside && within(under, node)) {
      fire(node, MouseEvent.MOUSE_CLICKED, x, y, false);
    }
  }

  /** Sliding off a pressed button cancels it: each part up to the control hears of it. */
  private void exited(Node node, double x, double y) {
    Node control = control(node);
    Node at = node;
    while (!at.equals(control)) {
      fire(at, MouseEvent.MOUSE_EXITED_TARGET, x, y, true);
      at = at.getParent();
    }
    fire(control, MouseEvent.MOUSE_EXITED_TARGET, x, y, true);
  }

  /** Whether the finger is still on what it pressed. */
  private static boolean within(Node under, Node pressed) {
    Node control = control(pressed);
    for (Node at = under; at != null; at = at.getParent()) {
      if (at.equals(control)) {
        return true;
      }
    }
    return false;
  }

  /** The button that a part belongs to, or the part itself. */
  private static Node control(Node part) {
    for (Node at = part; at != null; at = at.getParent()) {
      if (at instanceof ButtonBase) {
        return at;
      }
    }
    return part;
  }

  private void fire(Node node, EventType<MouseEvent> type, double x, double y, boolean down) {
    Point2D local = node.sceneToLocal(x, y);
    Point2D window = new Point2D(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            node,
            node,
            type,
            local.getX(),
            local.getY(),
            window.getX(),
            window.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            true,
            new PickResult(node, x, y)));
  }

  /** The topmost node that a finger at this place of the scene would meet. */
  static Optional<Node> pick(Node node, double x, double y) {
    if (!node.isVisible() || node.isMouseTransparent() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node instanceof Parent parent) {
      var children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Optional<Node> found = pick(children.get(i), x, y);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return node.contains(node.sceneToLocal(x, y)) ? Optional.of(node) : Optional.empty();
  }
}
