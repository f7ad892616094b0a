package vn.quay24.kiosk.keyboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys in rows; all keys of a row share its width by weight.
 *
 * @param pad few large keys: digits
 */
public record KeyLayout(List<List<Placed>> rows, boolean pad) {

  public KeyLayout {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A key and how wide it is, in keys. */
  public record Placed(Key key, double weight) {}

  /** Letters with Telex, and the marked letters and tones for those who do not know it. */
  public static KeyLayout vietnamese(boolean canHide) {
    List<Placed> last = new ArrayList<>(characters(",./-"));
    last.add(new Placed(new Key.Space(), 3));
    last.add(new Placed(new Key.Clear(), 2.4));
    if (canHide) {
      last.add(new Placed(new Key.Hide(), 1.4));
    }
    return new KeyLayout(
        List.of(
            characters("1234567890"),
            characters("qwertyuiop"),
            characters("asdfghjkl"),
            row(new Key.Shift(), characters("zxcvbnm"), new Key.Delete()),
            characters("ăâđêôơư"),
            List.of(
                tone(Tone.ACUTE),
                tone(Tone.GRAVE),
                tone(Tone.HOOK),
                tone(Tone.TILDE),
                tone(Tone.DOT)),
            last),
        false);
  }

  /** Digits only. */
  public static KeyLayout digits() {
    return new KeyLayout(
        List.of(
            characters("123"),
            characters("456"),
            characters("789"),
            List.of(
                new Placed(new Key.Clear(), 1),
                new Placed(new Key.Written('0'), 1),
                new Placed(new Key.Delete(), 1))),
        true);
  }

  private static Placed tone(Tone tone) {
    return new Placed(new Key.ToneMark(tone), 1);
  }

  private static List<Placed> row(Key first, List<Placed> middle, Key last) {
    List<Placed> row = new ArrayList<>();
    row.add(new Placed(first, 1.5));
    row.addAll(middle);
    row.add(new Placed(last, 1.5));
    return row;
  }

  private static List<Placed> characters(String characters) {
    return characters
        .chars()
        .mapToObj(character -> new Placed(new Key.Written((char) character), 1))
        .toList();
  }
}
