package vn.quay24.device.drivers.code.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three finder patterns that may be those of one code: the one at the right angle, the one to its
 * right, the one below.
 */
record Corner(Finder angle, Finder right, Finder below) {
  private static final double MOST_UNLIKE = 1.9; // modules, and legs
  private static final double LEAST_LEG = 11; // modules; 14 in the smallest code
  private static final double LONGEST_LEG = 240; // 170 in the largest, seen at an angle
  private static final double CERTAIN = 0.7; // likeness
  private static final int MOST_PAIRED = 4;
  private static final double LEAST_SINE = 0.75;

  /** The likeliest first, at most so many. */
  static List<Corner> among(List<Finder> finders, int most) {
    List<Corner> corners = new ArrayList<>();
    for (int i = 0; i < finders.size(); i++) {
      for (int j = i + 1; j < finders.size(); j++) {
        for (int k = j + 1; k < finders.size(); k++) {
          Corner corner = of(finders.get(i), finders.get(j), finders.get(k));
          if (corner.isPlausible()) {
            corners.add(corner);
          }
        }
      }
    }
    corners.sort(Comparator.comparingDouble(Corner::oddity));
    return corners.subList(0, Math.min(most, corners.size()));
  }

  /**
   * Where the third pattern may be when only two are seen: the two may be at neighbouring corners,
   * in either order, with the third on either side, or at opposite ones.
   */
  static List<Corner> ofTwo(List<Finder> finders) {
    List<Finder> seen =
        finders.stream().filter(finder -> finder.likeness() > CERTAIN).limit(MOST_PAIRED).toList();
    List<Corner> corners = new ArrayList<>();
    for (Finder one : seen) {
      for (Finder other : seen) {
        if (!one.equals(other)) {
          corners.add(new Corner(one, other, beside(one, one, other)));
          corners.add(new Corner(one, beside(one, other, one), other));
          corners.add(new Corner(between(one, other), one, other));
        }
      }
    }
    return corners.stream().filter(Corner::isPlausible).toList();
  }

  /** From a start, the way between two others turned a quarter clockwise. */
  private static Finder beside(Finder start, Finder from, Finder to) {
    double x = start.x() - (to.y() - from.y());
    double y = start.y() + (to.x() - from.x());
    return new Finder(x, y, (from.module() + to.module()) / 2, 0, 0);
  }

  /** The right angle over the line between the upper right and the lower left pattern. */
  private static Finder between(Finder right, Finder below) {
    double x = (right.x() + below.x() + right.y() - below.y()) / 2;
    double y = (right.y() + below.y() + below.x() - right.x()) / 2;
    return new Finder(x, y, (right.module() + below.module()) / 2, 0, 0);
  }

  /** The right angle lies opposite the longest side; the picture's y axis points down. */
  static Corner of(Finder a, Finder b, Finder c) {
    double ab = a.distance(b);
    double bc = b.distance(c);
    double ca = c.distance(a);
    if (bc >= ab && bc >= ca) {
      return turned(a, b, c);
    }
    return ca >= ab ? turned(b, a, c) : turned(c, a, b);
  }

  private static Corner turned(Finder angle, Finder one, Finder other) {
    Corner corner = new Corner(angle, one, other);
    return corner.sine() > 0 ? corner : new Corner(angle, other, one);
  }

  private double sine() {
    double cross =
        (right.x() - angle.x()) * (below.y() - angle.y())
            - (right.y() - angle.y()) * (below.x() - angle.x());
    return cross / (angle.distance(right) * angle.distance(below) + 1e-9);
  }

  private boolean isPlausible() {
    double leg = Math.min(angle.distance(right), angle.distance(below));
    double module = module();
    return sine() > LEAST_SINE
        && legs() < MOST_UNLIKE
        && modules() < MOST_UNLIKE
        && leg > LEAST_LEG * module
        && leg < LONGEST_LEG * module;
  }

  private double legs() {
    double one = angle.distance(right);
    double other = angle.distance(below);
    return Math.max(one, other) / Math.min(one, other);
  }

  private double modules() {
    double largest = Math.max(angle.module(), Math.max(right.module(), below.module()));
    return largest / Math.min(angle.module(), Math.min(right.module(), below.module()));
  }

  /** Small where legs and modules are alike, the angle is right, and all look as they should. */
  private double oddity() {
    double likeness = angle.likeness() + right.likeness() + below.likeness();
    return (legs() - 1) + 2 * (modules() - 1) + 2 * (1 - sine()) + 2 * (3 - likeness);
  }

  /** The side of a module, in pixels. */
  double module() {
    return (angle.module() + right.module() + below.module()) / 3;
  }

  /** Modules from side to side, as far as can be told from here. */
  double size() {
    return (angle.distance(right) + angle.distance(below)) / (2 * module()) + 7;
  }

  Corner times(double factor) {
    return new Corner(angle.times(factor), right.times(factor), below.times(factor));
  }
}
