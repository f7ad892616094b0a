package vn.quay24.device.drivers.code;

/** What readers send around the text of a code, by their make or their setting. */
enum Habit {
  CONTROLS("control characters stand around codes"),
  SYMBOLOGY("codes begin with the identifier of their symbology (ISO/IEC 15424)"),
  MARK("codes begin with a byte order mark"),
  REFUSAL("the reader says in words when it could not read");

  private final String words;

  Habit(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
