package vn.quay24.distribution.demo.mirror;

import java.util.List;

/**
 * What the kiosk shows.
 *
 * @param number rises with every picture
 * @param jpeg the picture
 * @param texts what a screen reader would say of it
 */
public record Screen(long number, byte[] jpeg, List<Text> texts) {
  /** Nothing yet. */
  public static final Screen DARK = new Screen(0, new byte[0], List.of());

  public Screen {
    texts = List.copyOf(texts);
  }

  /** A text or a named control; see the mirror's {@code ScreenText}. */
  public record Text(
      String text, String role, double x, double y, double width, double height, boolean enabled) {
    @Override
    public String toString() {
      return "Text[redacted]";
    }
  }

  public boolean dark() {
    return jpeg.length == 0;
  }

  @Override
  public String toString() {
    return "Screen[" + number + ", redacted]";
  }
}
