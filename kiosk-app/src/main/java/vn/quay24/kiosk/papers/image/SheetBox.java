package vn.quay24.kiosk.papers.image;

import java.util.Arrays;

/**
 * What of a page is kept, in pixels of the page made small and turned back. Before a dark
 * background it is the sheet; before a light one the page as it is, or what lies there when that is
 * small on it, such as a card on the glass. Whatever may be ink is always within.
 */
final class SheetBox {
  /** Of a small thing's ink, 10 mm on each side. */
  private static final int MARGIN = 30;

  /** A thing with its margin is small when it takes up less than this of width and of height. */
  private static final double SMALL = 0.75;

  /** A row of the sheet holds at least so many pixels of paper: 3 mm. */
  private static final int LEAST_PAPER = 9;

  private final Ink ink;
  private final double cos;
  private final double sin;

  private SheetBox(Ink ink, double degrees) {
    this.ink = ink;
    this.cos = Math.cos(Math.toRadians(degrees));
    this.sin = Math.sin(Math.toRadians(degrees));
  }

  /**
   * Finds it.
   *
   * @param ink whatever may be ink
   * @param outside marks the dark background, if there is one
   * @param degrees by which the page is turned back
   */
  static Box of(Ink ink, boolean[] outside, double degrees) {
    SheetBox finder = new SheetBox(ink, degrees);
    boolean surrounded = false;
    for (boolean dark : outside) {
      surrounded |= dark;
    }
    return surrounded ? finder.beforeDark(outside) : finder.beforeLight();
  }

  private Box beforeLight() {
    double middleX = across(ink.width() / 2.0, ink.height() / 2.0);
    double middleY = down(ink.width() / 2.0, ink.height() / 2.0);
    int spare = sin == 0 ? 0 : 1; // the last pixels may not have filled a square
    Box page =
        new Box(
            (int) Math.floor(middleX - ink.width() / 2.0),
            (int) Math.floor(middleY - ink.height() / 2.0),
            (int) Math.ceil(middleX + ink.width() / 2.0) + spare,
            (int) Math.ceil(middleY + ink.height() / 2.0) + spare);
    if (ink.count() == 0) {
      return page;
    }
    Box found = sin == 0 ? inkBox().within(page.right(), page.bottom()) : inkBox();
    Box small = found.grown(MARGIN);
    boolean little = small.width() < SMALL * ink.width() && small.height() < SMALL * ink.height();
    return little ? small : page.with(found);
  }

  private Box beforeDark(boolean[] outside) {
    int reach = ink.width() + ink.height();
    int[] columns = new int[2 * reach];
    int[] rows = new int[2 * reach];
    for (int i = 0; i < outside.length; i++) {
      if (!outside[i]) {
        int x = i % ink.width();
        int y = i / ink.width();
        columns[(int) Math.round(across(x, y)) + reach]++;
        rows[(int) Math.round(down(x, y)) + reach]++;
      }
    }
    Box sheet =
        new Box(
            first(columns) - reach, first(rows) - reach, last(columns) - reach, last(rows) - reach);
    return ink.count() == 0 ? sheet : sheet.with(inkBox());
  }

  private static int first(int[] counts) {
    int at = 0;
    while (at < counts.length - 1 && counts[at] < LEAST_PAPER) {
      at++;
    }
    return at;
  }

  private static int last(int[] counts) {
    int[] turned = new int[counts.length];
    Arrays.setAll(turned, i -> counts[counts.length - 1 - i]);
    return counts.length - first(turned);
  }

  private Box inkBox() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < ink.count(); i++) {
      double x = across(ink.x(i), ink.y(i));
      double y = down(ink.x(i), ink.y(i));
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return new Box(
        (int) Math.floor(left) - 1,
        (int) Math.floor(top) - 1,
        (int) Math.ceil(right) + 2,
        (int) Math.ceil(bottom) + 2);
  }

  private double across(double x, double y) {
    return x * cos + y * sin;
  }

  private double down(double x, double y) {
    return y * cos - x * sin;
  }
}
