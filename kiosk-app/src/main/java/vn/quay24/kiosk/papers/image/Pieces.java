package vn.quay24.kiosk.papers.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pieces of ink that hang together, over edges and corners. */
final class Pieces {
  private final int width;
  private final int[] labels; // piece + 1; 0 is paper
  private final List<Piece> pieces = new ArrayList<>();
  private int[] waiting = new int[1_024];
  private int count;

  /**
   * One of them.
   *
   * @param box around it
   * @param area pixels of ink
   */
  record Piece(Box box, int area) {
    int longer() {
      return Math.max(box.width(), box.height());
    }
  }

  private Pieces(boolean[] mask, int width) {
    this.width = width;
    this.labels = new int[mask.length];
  }

  static Pieces of(boolean[] mask, int width) {
    Pieces found = new Pieces(mask, width);
    for (int at = 0; at < mask.length; at++) {
      if (mask[at] && found.labels[at] == 0) {
        found.follow(mask, at);
      }
    }
    return found;
  }

  private void follow(boolean[] mask, int start) {
    int label = pieces.size() + 1;
    int left = width;
    int right = 0;
    int bottom = 0;
    int area = 0;
    reach(start, label);
    while (count > 0) {
      int at = waiting[--count];
      int x = at % width;
      int y = at / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
      area++;
      for (int ny = Math.max(0, y - 1); ny <= y + 1 && ny * width < mask.length; ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int next = ny * width + nx;
          if (mask[next] && labels[next] == 0) {
            reach(next, label);
          }
        }
      }
    }
    pieces.add(new Piece(new Box(left, start / width, right, bottom), area));
  }

  private void reach(int at, int label) {
    labels[at] = label;
    if (count == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * count);
    }
    waiting[count++] = at;
  }

  int count() {
    return pieces.size();
  }

  Piece piece(int number) {
    return pieces.get(number);
  }

  List<Piece> all() {
    return List.copyOf(pieces);
  }

  /** The piece that a pixel of ink belongs to. */
  int at(int pixel) {
    return labels[pixel] - 1;
  }
}
