package vn.quay24.kiosk.screen.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.keyboard.Key;
import vn.quay24.kiosk.keyboard.KeyLayout;
import vn.quay24.kiosk.keyboard.ToneStyle;
import vn.quay24.kiosk.keyboard.Typing;
import vn.quay24.kiosk.screen.model.Block.Entry;
import vn.quay24.kiosk.screen.model.Block.Keys;
import vn.quay24.kiosk.screen.widget.Keyboard;
import vn.quay24.kiosk.screen.widget.Words;
import vn.quay24.kiosk.visit.Input;

/**
 * The entry field with its keys. It owns the text while it is typed: the visit's echo of what was
 * typed a moment ago never overwrites what was typed since. FX thread only.
 */
public final class EntryView {
  /** Unanswered texts that are remembered; more mean that nobody answers. */
  private static final int MOST_UNANSWERED = 200;

  private static final double KEY = 2.5;
  private static final double LOW_KEY = 1.95;
  private static final double PAD_KEY = 3.1;
  private static final double LOW_PAD_KEY = 2.35;

  private final Context context;
  private final FieldFace face;
  private final Keyboard keyboard;
  private final VBox field = Words.column("content");
  private final BooleanProperty keysShown = new SimpleBooleanProperty();
  private final Deque<String> unanswered = new ArrayDeque<>();
  private Entry entry;
  private Typing typing;
  private String posted;
  private boolean shift;

  /** A field that shows the entry. */
  public EntryView(Entry entry, Context context) {
    this.entry = entry;
    this.context = context;
    this.face = FieldFace.of(entry.keys(), context);
    this.typing = typing(entry.text());
    this.posted = entry.text();
    KeyLayout layout =
        letters() ? KeyLayout.vietnamese(entry.keys() == Keys.SEARCH) : KeyLayout.digits();
    double unit = context.panel().text();
    this.keyboard =
        new Keyboard(layout, context.texts(), unit * height(layout), context.target(), this::press);
    keysShown.set(entry.keys() != Keys.SEARCH || !entry.text().isEmpty());
    field.setOnMouseClicked(_ -> keysShown.set(true));
    shift = capitalNext();
    show();
  }

  /** Whether the keys are wanted; a search shows them once its field is touched. */
  public ObservableBooleanValue keysShown() {
    return keysShown;
  }

  /** The field and what is wrong with it. */
  public Region field() {
    return field;
  }

  /** The keys. */
  public Region keyboard() {
    VBox.setVgrow(keyboard, Priority.NEVER);
    return keyboard;
  }

  /** Whether the field can go on to show this entry. */
  public boolean serves(Entry next) {
    return entry.keys() == next.keys()
        && entry.hint().equals(next.hint())
        && entry.most() == next.most();
  }

  /** Shows a newer state of the same entry. */
  public void update(Entry next) {
    entry = next;
    if (unanswered.contains(next.text())) {
      while (!unanswered.isEmpty() && !unanswered.pop().equals(next.text())) {
        // answers come in order: what was posted before this one needs no answer any more
      }
    } else if (!next.text().equals(posted)) {
      unanswered.clear();
      posted = next.text();
      typing = typing(next.text());
      shift = capitalNext();
    }
    show();
  }

  /** A key of a real keyboard. */
  public void type(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char character = characters.charAt(i);
      if (character == '\b') {
        press(new Key.Delete());
      } else if (!Character.isISOControl(character)) {
        shift = false; // a real keyboard knows its own capitals
        press(new Key.Written(character));
      }
    }
  }

  private double height(KeyLayout layout) {
    if (layout.pad()) {
      return context.large() ? LOW_PAD_KEY : PAD_KEY;
    }
    return context.large() ? LOW_KEY : KEY;
  }

  private void press(Key key) {
    switch (key) {
      case Key.Written(char character) -> write(character);
      case Key.ToneMark(var tone) -> typing = typing.tone(tone);
      case Key.Space _ -> write(' ');
      case Key.Delete _ -> typing = typing.backspace();
      case Key.Clear _ -> typing = Typing.of("", ToneStyle.TRADITIONAL);
      case Key.Shift _ -> shift = !shift;
      case Key.Hide _ -> keysShown.set(false);
    }
    if (!(key instanceof Key.Shift)) {
      shift = capitalNext();
      post();
    }
    show();
  }

  private void write(char character) {
    keysShown.set(true);
    if (!letters() && !(character >= '0' && character <= '9')) {
      return;
    }
    char written = shift ? String.valueOf(character).toUpperCase(Locale.ROOT).charAt(0) : character;
    Typing next = letters() ? typing.key(written) : typing.literal(String.valueOf(written));
    if (next.text().length() <= most()) {
      typing = next;
    }
  }

  private void post() {
    String value = face.value(typing.text());
    if (!value.equals(posted)) {
      posted = value;
      unanswered.add(value);
      if (unanswered.size() > MOST_UNANSWERED) {
        unanswered.pop();
      }
      context.post().accept(new Input.Typed(value));
    } else {
      context.post().accept(new Input.Touched());
    }
  }

  private void show() {
    keyboard.upper(shift);
    field.getChildren().setAll(face.draw(typing.text(), entry));
    entry
        .problem()
        .ifPresent(
            problem ->
                field.getChildren().add(Words.marked("mdral-error", problem, "problem-words")));
  }

  private Typing typing(String value) {
    return Typing.of(face.typed(value), ToneStyle.TRADITIONAL);
  }

  private boolean capitalNext() {
    String text = typing.text();
    return switch (entry.keys()) {
      case NAME -> text.isEmpty() || text.endsWith(" ");
      case TEXT, LONG_TEXT -> text.isEmpty();
      case SEARCH, NUMBER, PHONE, DATE, CODE, PIN -> false;
    };
  }

  private boolean letters() {
    return switch (entry.keys()) {
      case TEXT, NAME, LONG_TEXT, SEARCH -> true;
      case NUMBER, PHONE, DATE, CODE, PIN -> false;
    };
  }

  private int most() {
    return entry.keys() == Keys.DATE ? FieldFace.DATE_DIGITS : entry.most();
  }
}
