package vn.quay24.kiosk.papers.image;

/**
 * Where each pixel of the straightened page is found on the scanned one: at {@code origin + u *
 * right + v * down}, pixels counted at their middles.
 *
 * @param width of the straightened page, pixels
 */
record Placement(int width, int height, Step origin, Step right, Step down) {

  /** A way on the scanned page, pixels. */
  record Step(double x, double y) {
    Step plus(Step other, double times) {
      return new Step(x + other.x * times, y + other.y * times);
    }

    Step times(double factor) {
      return new Step(x * factor, y * factor);
    }
  }

  /**
   * Turns a page back.
   *
   * @param degrees by which it lies askew, clockwise
   * @param quarterTurns that it needs clockwise after that
   * @param box what of it is kept, pixels of the page turned back by {@code degrees} about its
   *     first pixel
   */
  static Placement of(double degrees, int quarterTurns, Box box) {
    double angle = Math.toRadians(degrees);
    Step x = new Step(Math.cos(angle), Math.sin(angle));
    Step y = new Step(-Math.sin(angle), Math.cos(angle));
    Step corner = new Step(0, 0).plus(x, box.left()).plus(y, box.top());
    Step farX = corner.plus(x, box.width() - 1);
    Step farY = corner.plus(y, box.height() - 1);
    return switch (quarterTurns) {
      case 0 -> new Placement(box.width(), box.height(), corner, x, y);
      case 1 -> new Placement(box.height(), box.width(), farY, y.times(-1), x);
      case 2 ->
          new Placement(
              box.width(), box.height(), farX.plus(y, box.height() - 1), x.times(-1), y.times(-1));
      case 3 -> new Placement(box.height(), box.width(), farX, y, x.times(-1));
      default -> throw new IllegalArgumentException("0 to 3 quarter turns, not " + quarterTurns);
    };
  }

  /** The whole of the straightened page. */
  Box box() {
    return new Box(0, 0, width, height);
  }

  /** The same between both pages made smaller by a factor. */
  Placement reduced(int factor) {
    return scaled(factor, factor);
  }

  /**
   * The same between a smaller straightened page and a smaller scanned one.
   *
   * @param straight by how much the straightened one is smaller
   * @param scanned by how much the scanned one is smaller
   */
  Placement scaled(double straight, int scanned) {
    double first = (straight - 1) / 2; // the middle of what becomes one pixel
    double middle = (scanned - 1) / 2.0;
    Step start = origin.plus(right, first).plus(down, first);
    return new Placement(
        Math.max(1, (int) (width / straight)),
        Math.max(1, (int) (height / straight)),
        new Step((start.x() - middle) / scanned, (start.y() - middle) / scanned),
        right.times(straight / scanned),
        down.times(straight / scanned));
  }
}
