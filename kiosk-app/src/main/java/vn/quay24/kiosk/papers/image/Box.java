package vn.quay24.kiosk.papers.image;

/** A rectangle of pixels: {@code left} and {@code top} belong to it, right and bottom do not. */
public record Box(int left, int top, int right, int bottom) {

  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }

  /** The smallest that holds both. */
  public Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Larger by so much on each side. */
  public Box grown(int by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  /** What of it lies in {@code 0..width, 0..height}. */
  public Box within(int width, int height) {
    return new Box(
        Math.clamp(left, 0, width),
        Math.clamp(top, 0, height),
        Math.clamp(right, 0, width),
        Math.clamp(bottom, 0, height));
  }

  /** With across and down exchanged. */
  Box mirrored() {
    return new Box(/* left= */ top, /* top= */ left, /* right= */ bottom, /* bottom= */ right);
  }

  boolean meets(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
}
