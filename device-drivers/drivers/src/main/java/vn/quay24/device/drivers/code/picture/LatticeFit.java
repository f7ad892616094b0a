package vn.quay24.device.drivers.code.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lays a lattice over three finder patterns so that all modules that are known beforehand come to
 * lie on their own colours. First many sizes and slants are tried on the finder patterns alone,
 * then the best are moved about.
 */
final class LatticeFit {
  private static final double SIZE_DOUBT = 0.12; // share that the size may be off
  private static final int SLANTS = 3; // on each side
  private static final double SLANT = 0.09; // of a leg, a step
  private static final double LEAST_HOPE = 0.3; // of a lattice on a guessed pattern
  private static final int KEPT = 5;
  private static final int CLIMBED = 2;
  private static final int NUDGES = 4; // modules on each side
  private static final int MOST_ROUNDS = 6; // at one step
  private static final double[] STEPS = {0.6, 0.25, 0.1}; // modules
  private static final double LEAST_AGREEMENT = 0.75;
  private static final double LEAST_PROMISE = 0.55; // of the finder patterns alone

  /**
   * A lattice and how well it fits.
   *
   * @param agreement 1 when all known modules have their colour, 0 by chance
   */
  private record Fit(Lattice lattice, double agreement) {}

  private static final Comparator<Fit> BEST = Comparator.comparingDouble(Fit::agreement).reversed();

  private final Contrast contrast;

  LatticeFit(Contrast contrast) {
    this.contrast = contrast;
  }

  /** The best lattice over three finder patterns; empty when none fits. */
  Optional<Lattice> on(Corner corner) {
    List<Fit> guesses = new ArrayList<>();
    for (int size : sizes(corner)) {
      addSlants(guesses, size, corner);
    }
    return settled(guesses.stream().filter(fit -> fit.agreement() > LEAST_PROMISE));
  }

  /** The best lattice over corners that are guessed from two patterns, straight from the front. */
  Optional<Lattice> on(List<Corner> corners) {
    List<Fit> guesses = new ArrayList<>();
    for (Corner corner : corners) {
      for (int size : sizes(corner)) {
        Lattice lattice = Lattice.of(size, corner, 0, 0);
        KnownModules known = KnownModules.of(size);
        guesses.add(new Fit(lattice, agreement(lattice, known, known.count())));
      }
    }
    return settled(guesses.stream().filter(fit -> fit.agreement() > LEAST_HOPE));
  }

  private Optional<Lattice> settled(Stream<Fit> guesses) {
    return guesses
        .sorted(BEST)
        .limit(KEPT)
        .map(this::nudged)
        .sorted(BEST)
        .limit(CLIMBED)
        .map(this::climbed)
        .min(BEST)
        .filter(fit -> fit.agreement() >= LEAST_AGREEMENT)
        .map(Fit::lattice);
  }

  private static int[] sizes(Corner corner) {
    double size = corner.size();
    return IntStream.rangeClosed(0, (KnownModules.MOST_SIZE - KnownModules.LEAST_SIZE) / 4)
        .map(version -> KnownModules.LEAST_SIZE + 4 * version)
        .filter(one -> Math.abs(one - size) <= 3 + SIZE_DOUBT * size)
        .toArray();
  }

  private void addSlants(List<Fit> guesses, int size, Corner corner) {
    double rightX = SLANT * (corner.right().x() - corner.angle().x());
    double rightY = SLANT * (corner.right().y() - corner.angle().y());
    double belowX = SLANT * (corner.below().x() - corner.angle().x());
    double belowY = SLANT * (corner.below().y() - corner.angle().y());
    KnownModules known = KnownModules.of(size);
    for (int i = -SLANTS; i <= SLANTS; i++) {
      for (int j = -SLANTS; j <= SLANTS; j++) {
        Lattice lattice =
            Lattice.of(size, corner, i * rightX + j * belowX, i * rightY + j * belowY);
        guesses.add(new Fit(lattice, agreement(lattice, known, known.finders())));
      }
    }
  }

  /** The fourth point where the alignment patterns want it. */
  private Fit nudged(Fit guess) {
    KnownModules known = KnownModules.of(guess.lattice().size());
    double module = guess.lattice().module();
    Fit best = new Fit(guess.lattice(), agreement(guess.lattice(), known, known.count()));
    for (int i = -NUDGES; i <= NUDGES; i++) {
      for (int j = -NUDGES; j <= NUDGES; j++) {
        Lattice moved = guess.lattice().moved(4, i * module).moved(5, j * module);
        best = better(best, new Fit(moved, agreement(moved, known, known.count())));
      }
    }
    return best;
  }

  /** All four points, one number at a time, as long as it gets better. */
  private Fit climbed(Fit start) {
    KnownModules known = KnownModules.of(start.lattice().size());
    double module = start.lattice().module();
    Fit best = start;
    for (double step : STEPS) {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        Fit before = best;
        for (int i = 0; i < 16; i++) {
          Lattice moved = best.lattice().moved(i / 2, (i % 2 * 2 - 1) * step * module);
          best = better(best, new Fit(moved, agreement(moved, known, known.count())));
        }
        if (best.agreement() == before.agreement()) {
          break;
        }
      }
    }
    return best;
  }

  private static Fit better(Fit one, Fit other) {
    return other.agreement() > one.agreement() ? other : one;
  }

  private double agreement(Lattice lattice, KnownModules known, int count) {
    Projection map = lattice.projection();
    double right = 0;
    double all = 1e-6;
    for (int i = 0; i < count; i++) {
      double x = known.x(i) + 0.5;
      double y = known.y(i) + 0.5;
      float light = contrast.between(map.x(x, y), map.y(x, y));
      right -= known.colour(i) * light;
      all += Math.abs(light);
    }
    return right / all;
  }
}
