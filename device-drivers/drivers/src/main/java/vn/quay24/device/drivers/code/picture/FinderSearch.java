package vn.quay24.device.drivers.code.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Searches a picture for finder patterns, row by row. One search, one thread. */
final class FinderSearch {
  private static final int STEP = 2; // rows; the middle of a pattern is three modules high
  private static final int MOST_SIGHTED = 300; // patterns; a picture of noise has more
  private static final double LEAST_LIKENESS = 0.4;
  private static final double MOST_SKEW = 2.2; // a module's height to its width

  private final Contrast contrast;
  private final int width;
  private final int height;
  private final List<Finder> found = new ArrayList<>();
  private final Runs row = new Runs();
  private final Runs cross = new Runs();

  private FinderSearch(Contrast contrast) {
    this.contrast = contrast;
    this.width = contrast.width();
    this.height = contrast.height();
  }

  /** The patterns that look most like ones, at most so many. */
  static List<Finder> in(Contrast contrast, int most) {
    FinderSearch search = new FinderSearch(contrast);
    for (int y = STEP / 2; y < search.height; y += STEP) {
      search.scan(y);
    }
    return search.found.stream()
        .map(finder -> finder.in(contrast))
        .filter(finder -> finder.likeness() > LEAST_LIKENESS)
        .sorted(Comparator.comparingDouble(Finder::likeness).reversed())
        .limit(most)
        .toList();
  }

  private void scan(int y) {
    row.clear();
    int before = contrast.at(0, y);
    boolean dark = false;
    for (int x = 1; x < width; x++) {
      int now = contrast.at(x, y);
      if (now < 0 != dark) {
        row.add(edge(x, before, now));
        if (dark && row.areOfFinder()) {
          check(row.middle(), y, row.module());
        }
        dark = !dark;
      }
      before = now;
    }
  }

  /** Where the light crosses its mean between the pixel before x and x. */
  private static double edge(int x, int before, int now) {
    return before == now ? x : x - 0.5 + (double) before / (before - now);
  }

  private void check(double x, int y, double module) {
    if (!column((int) x, y, module)) {
      return;
    }
    double middle = cross.middle();
    double high = cross.module();
    if (high > module * MOST_SKEW || module > high * MOST_SKEW) {
      return;
    }
    keep(new Finder(x, middle, Math.sqrt(module * high), 1, 0));
  }

  /** Walks up and down from the middle of a pattern. */
  private boolean column(int x, int y, double module) {
    return half(x, y, -1, module) && half(x, y, 1, module) && cross.areOfFinder();
  }

  private boolean half(int x, int begin, int step, double module) {
    int limit = (int) Math.ceil(module * 4 * MOST_SKEW);
    int edges = 0;
    int before = contrast.at(x, begin);
    boolean dark = true;
    for (int y = begin + step, i = 0; y >= 0 && y < height && i < limit; y += step, i++) {
      int now = contrast.at(x, y);
      if (now < 0 != dark) {
        dark = !dark;
        double share = before == now ? 0.5 : (double) before / (before - now);
        double at = y - step + 0.5 + step * share;
        cross.set(step < 0 ? 2 - edges : 3 + edges, at);
        edges++;
        if (edges == 3) {
          return true;
        }
      }
      before = now;
    }
    return false;
  }

  private void keep(Finder sighting) {
    Optional<Finder> same = found.stream().filter(sighting::is).findFirst();
    if (same.isPresent()) {
      found.set(found.indexOf(same.get()), same.get().with(sighting));
    } else if (found.size() < MOST_SIGHTED) {
      found.add(sighting);
    }
  }
}
