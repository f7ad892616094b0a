package vn.quay24.device.emulator.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What lies before the camera, in modules from the code's upper left corner. */
final class Card {
  private static final double INK = 30;
  private static final double PAPER = 225;
  private static final double PRINT = 70;
  private static final double DESK = 110;
  private static final double QUIET = 4; // ISO/IEC 18004 §5.3.8: four modules
  private static final double MARGIN = 30; // of the card around the code
  private static final double LINE = 2; // height of a line of small print
  private static final double LETTER = 1.3;
  private static final double LEAST_BLOT = 2;
  private static final double LARGEST_BLOT = 5;

  private record Blot(double x, double y, double radius, double light) {
    boolean covers(double atX, double atY) {
      return (atX - x) * (atX - x) + (atY - y) * (atY - y) <= radius * radius;
    }
  }

  private final PrintedCode code;
  private final int size;
  private final List<Blot> blots = new ArrayList<>();

  Card(PrintedCode code, double damage, SplittableRandom random) {
    this.code = code;
    this.size = code.size();
    while (covered() < damage) {
      blots.add(
          new Blot(
              random.nextDouble(size),
              random.nextDouble(size),
              random.nextDouble(LEAST_BLOT, LARGEST_BLOT),
              random.nextBoolean() ? INK : PAPER));
    }
  }

  private double covered() {
    int modules = 0;
    for (int i = 0; i < size * size && !blots.isEmpty(); i++) {
      double x = i % size + 0.5;
      int row = i / size;
      double y = row + 0.5;
      modules += blots.stream().anyMatch(blot -> blot.covers(x, y)) ? 1 : 0;
    }
    return (double) modules / (size * size);
  }

  /** Whether there is more to see here than small print. */
  boolean isDetailed(double x, double y) {
    return x > -QUIET - 2 && y > -QUIET - 2 && x < size + QUIET + 2 && y < size + QUIET + 2;
  }

  /** The light that comes from a point of the card or of the desk beneath it. */
  double light(double x, double y) {
    if (x >= 0 && y >= 0 && x < size && y < size) {
      return printed(x, y);
    }
    if (x > -QUIET && y > -QUIET && x < size + QUIET && y < size + QUIET) {
      return PAPER;
    }
    if (x > -MARGIN && y > -MARGIN && x < size + MARGIN && y < size + MARGIN) {
      return letter(x, y) ? PRINT : PAPER;
    }
    return DESK + 20 * Math.sin(x / 9) * Math.cos(y / 7);
  }

  private double printed(double x, double y) {
    for (Blot blot : blots) {
      if (blot.covers(x, y)) {
        return blot.light();
      }
    }
    return code.dark((int) x, (int) y) ? INK : PAPER;
  }

  /** Lines of small print: every other line, two letters of five. */
  private static boolean letter(double x, double y) {
    long line = (long) Math.floor(y / LINE);
    long letter = (long) Math.floor(x / LETTER);
    return Math.floorMod(line, 2) == 0
        && Math.floorMod(((line * 31 + letter) * 0x9E3779B97F4A7C15L) >>> 40, 5) < 2;
  }
}
