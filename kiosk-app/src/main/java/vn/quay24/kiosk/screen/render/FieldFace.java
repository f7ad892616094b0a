package vn.quay24.kiosk.screen.render;

import javafx.scene.layout.Region;
import vn.quay24.kiosk.screen.model.Block.Entry;
import vn.quay24.kiosk.screen.model.Block.Keys;

/** How a kind of entry shows what is typed, and what value it makes of it. */
interface FieldFace {
  /** Day, month and year in digits. */
  int DATE_DIGITS = 8;

  /** The field with this text in it, caret included. */
  Region draw(String typed, Entry entry);

  /** The value that the visit is told. */
  default String value(String typed) {
    return typed;
  }

  /** What was typed to give this value. */
  default String typed(String value) {
    return value;
  }

  static FieldFace of(Keys keys, Context context) {
    return switch (keys) {
      case TEXT, NAME, SEARCH, NUMBER -> new LineFace(context, 1, text -> text);
      case LONG_TEXT -> new LineFace(context, 3, text -> text);
      case PHONE -> new LineFace(context, 1, FieldFace::phone);
      case DATE -> new DateFace(context);
      case CODE -> new BoxFace(context, false);
      case PIN -> new BoxFace(context, true);
    };
  }

  private static String phone(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    if (digits.length() > 7) {
      grouped.insert(7, ' ');
    }
    if (digits.length() > 4) {
      grouped.insert(4, ' ');
    }
    return grouped.toString();
  }
}
