package vn.quay24.kiosk.screen.mirror;

import java.util.Arrays;
import java.util.List;

/** One picture of the scene, immutable. It may show personal data: it prints as its size only. */
public final class Frame {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final List<ScreenText> texts;

  private Frame(int width, int height, int[] pixels, List<ScreenText> texts) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.texts = texts;
  }

  /**
   * Takes over the pixels.
   *
   * @param pixels ARGB, row by row, {@code width * height} of them; the caller forgets them
   * @param texts what a screen reader would say of this picture
   */
  static Frame of(int width, int height, int[] pixels, List<ScreenText> texts) {
    if (pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException("pixels do not fill the frame");
    }
    return new Frame(width, height, pixels, List.copyOf(texts));
  }

  /** Pixels from left to right. */
  public int width() {
    return width;
  }

  /** Pixels from top to bottom. */
  public int height() {
    return height;
  }

  /** One pixel, ARGB. */
  public int argb(int x, int y) {
    return pixels[y * width + x];
  }

  /** Copies all pixels, ARGB row by row, into a target of at least {@code width * height}. */
  public void copyTo(int[] target) {
    System.arraycopy(pixels, 0, target, 0, pixels.length);
  }

  /** What a screen reader would say, from back to front. */
  public List<ScreenText> texts() {
    return texts;
  }

  /** Whether both show the same. */
  public boolean sameAs(Frame other) {
    return width == other.width
        && height == other.height
        && Arrays.equals(pixels, other.pixels)
        && texts.equals(other.texts);
  }

  @Override
  public String toString() {
    return "Frame[" + width + "x" + height + "]";
  }
}
