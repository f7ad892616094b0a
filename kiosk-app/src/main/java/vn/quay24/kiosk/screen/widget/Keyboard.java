package vn.quay24.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.keyboard.Key;
import vn.quay24.kiosk.keyboard.KeyLayout;
import vn.quay24.kiosk.screen.text.Texts;

/** Keys on the screen. Each acts when the finger is lifted; only Delete repeats while held. */
public final class Keyboard extends VBox {
  private final KeyLayout layout;
  private final Texts texts;
  private final double keyHeight;
  private final double target;
  private final Consumer<Key> pressed;
  private final List<Letter> letters = new ArrayList<>();
  private final List<Button> shifts = new ArrayList<>();
  private boolean upper;

  private record Letter(Button button, char character) {}

  /** Keys of a layout. */
  public Keyboard(
      KeyLayout layout, Texts texts, double keyHeight, double target, Consumer<Key> pressed) {
    this.layout = layout;
    this.texts = texts;
    this.keyHeight = Math.max(keyHeight, target);
    this.target = target;
    this.pressed = pressed;
    getStyleClass().addAll("keys", layout.pad() ? "pad" : "letters");
    layout.rows().forEach(row -> getChildren().add(row(row)));
  }

  /** Shows capitals or small letters. */
  public void upper(boolean capitals) {
    upper = capitals;
    for (Letter letter : letters) {
      String text = shown(letter.character());
      letter.button().setText(text);
      letter.button().setAccessibleText(text);
    }
    for (Button shift : shifts) {
      shift.getStyleClass().remove("key-on");
      if (capitals) {
        shift.getStyleClass().add("key-on");
      }
    }
  }

  private String shown(char character) {
    String text = String.valueOf(character);
    return upper ? text.toUpperCase(Locale.ROOT) : text;
  }

  private HBox row(List<KeyLayout.Placed> keys) {
    HBox row = new WeightedRow(keys.stream().map(KeyLayout.Placed::weight).toList());
    row.getStyleClass().add("key-row");
    for (KeyLayout.Placed placed : keys) {
      Button button = key(placed.key());
      button.setPrefHeight(keyHeight);
      button.setMinHeight(keyHeight);
      button.setMaxWidth(Double.MAX_VALUE);
      row.getChildren().add(button);
    }
    return row;
  }

  private Button key(Key key) {
    return switch (key) {
      case Key.Written(char character) -> character(key, character);
      case Key.ToneMark(var tone) -> {
        String name = "key.tone." + tone.name().toLowerCase(Locale.ROOT);
        Button button = word(key, texts.say(name), "key-tone");
        button.getStyleClass().add("key-special");
        yield button;
      }
      case Key.Space _ -> word(key, texts.say("key.space"), "key-special");
      case Key.Clear _ -> word(key, texts.say("key.clear"), "key-special");
      case Key.Hide _ -> icon(key, texts.say("key.hide"), "mdral-keyboard_hide");
      case Key.Shift _ -> {
        Button shift = icon(key, texts.say("key.shift"), "mdral-keyboard_capslock");
        shifts.add(shift);
        yield shift;
      }
      case Key.Delete _ -> {
        Button delete = icon(key, texts.say("key.delete"), "mdral-backspace");
        new Repeat(delete, () -> pressed.accept(key));
        yield delete;
      }
    };
  }

  private Button character(Key key, char character) {
    Button button = word(key, String.valueOf(character), "key");
    if (Character.isLetter(character)) {
      letters.add(new Letter(button, character));
    }
    return button;
  }

  private Button word(Key key, String text, String style) {
    Button button = Push.plain("key", text, target, () -> pressed.accept(key));
    button.setText(text);
    if (!style.equals("key")) {
      button.getStyleClass().add(style);
    }
    return button;
  }

  private Button icon(Key key, String name, String icon) {
    Node face = Words.icon(icon);
    Button button = Push.face("key", name, face, target, () -> pressed.accept(key));
    button.getStyleClass().add("key-special");
    return button;
  }

  /** Rows of the layout. */
  public int rows() {
    return layout.rows().size();
  }

  /** Shares its width by weight, to the pixel. */
  private static final class WeightedRow extends HBox {
    private final List<Double> weights;

    WeightedRow(List<Double> weights) {
      this.weights = List.copyOf(weights);
    }

    @Override
    protected void layoutChildren() {
      double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
      double room = getWidth() - getSpacing() * (weights.size() - 1);
      double from = 0;
      for (int i = 0; i < weights.size(); i++) {
        double width = room * weights.get(i) / sum;
        double left = Math.round(from);
        Node key = getChildren().get(i);
        key.resizeRelocate(left, 0, Math.round(from + width) - left, getHeight());
        from += width + getSpacing();
      }
    }
  }
}
