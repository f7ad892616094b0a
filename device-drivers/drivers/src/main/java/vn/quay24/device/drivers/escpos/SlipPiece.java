package vn.quay24.device.drivers.escpos;

import java.awt.Graphics2D;

/**
 * A strip of the slip.
 *
 * @param height in dots
 */
record SlipPiece(int height, Ink ink) {

  /** Draws in black on white. */
  @FunctionalInterface
  interface Ink {
    void draw(Graphics2D g, int top);
  }

  static SlipPiece space(int height) {
    return new SlipPiece(height, (_, _) -> {});
  }
}
