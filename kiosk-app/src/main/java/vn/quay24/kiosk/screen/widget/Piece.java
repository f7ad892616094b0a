package vn.quay24.kiosk.screen.widget;

import javafx.scene.layout.Region;

/**
 * A part of a page's content that is never split.
 *
 * @param gap pixels above it
 */
public record Piece(Region node, double gap, Growth growth) {

  /** What a piece does with room that is left over. */
  public enum Growth {
    NONE,
    /** Grows a little, together with others like it. */
    STRETCH,
    /** Takes what is left; shrinks to its least height where there is little. */
    FILL
  }

  double least(double width) {
    return growth == Growth.FILL ? node.minHeight(width) : node.prefHeight(width);
  }
}
