package vn.quay24.kiosk.papers.image;

import java.util.Arrays;
import java.util.List;

/**
 * Which way is up. Lines of writing run along the sharper of two profiles; above the band of the
 * small letters there is more ink than below it, because of tall letters, and in Vietnamese of
 * marks. Lines vote; where they are few or of two minds, the page is left as it lies.
 */
final class Upright {
  /** Pieces longer than this are rules, seals, pictures: 20 mm. */
  private static final int LONGEST_LETTER = 60;

  /** How much sharper one profile must be. */
  private static final double PLAINLY = 1.4;

  private static final int MOST_PIECES = 3_000;
  private static final int LEAST_LETTERS = 400; // pixels
  private static final int LEAST_VOTES = 8;
  private static final double MAJORITY = 0.72;
  private static final int STRIP = 110; // pixels: lines of two columns do not mix
  private static final int LEAST_BAND = 3;
  private static final int MOST_BAND = 14;

  private final Ink letters;
  private final double degrees;
  private final boolean across;
  private int before; // votes for more ink before the band, in the direction of the profile
  private int after;

  private Upright(Ink letters, double degrees, boolean across) {
    this.letters = letters;
    this.degrees = degrees;
    this.across = across;
  }

  /** Quarter turns clockwise that put the page upright: 0 to 3; 0 where it cannot be told. */
  static int quarterTurns(Ink ink, double degrees) {
    Ink letters = ink.only(piece -> piece.longer() <= LONGEST_LETTER && piece.area() > 2);
    if (letters.count() < LEAST_LETTERS) {
      return 0;
    }
    double rows = Skew.sharpness(letters, degrees, true);
    double columns = Skew.sharpness(letters, degrees, false);
    if (Math.max(rows, columns) < PLAINLY * Math.min(rows, columns)) {
      return 0;
    }
    if (columns > rows && !neighboursStandOverEachOther(letters)) {
      return 0;
    }
    Upright votes = new Upright(letters, degrees, rows > columns);
    votes.count();
    return votes.turns();
  }

  /**
   * Whether letters are closer to what is above or below them than to what is beside them. Columns
   * of a table are as sharp as lines that run down; their words still run across.
   */
  private static boolean neighboursStandOverEachOther(Ink letters) {
    List<Box> boxes =
        letters.pieces().all().stream().map(Pieces.Piece::box).limit(MOST_PIECES).toList();
    int over = 0;
    int beside = 0;
    for (Box one : boxes) {
      int nearestOver = Integer.MAX_VALUE;
      int nearestBeside = Integer.MAX_VALUE;
      for (Box other : boxes) {
        nearestBeside = Math.min(nearestBeside, gap(one, other));
        nearestOver = Math.min(nearestOver, gap(one.mirrored(), other.mirrored()));
      }
      over += nearestOver < nearestBeside ? 1 : 0;
      beside += nearestBeside < nearestOver ? 1 : 0;
    }
    return over > PLAINLY * beside;
  }

  /** Pixels between two that stand side by side; endless when they do not, as one and itself. */
  private static int gap(Box one, Box other) {
    int common = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    int between = Math.max(one.left(), other.left()) - Math.min(one.right(), other.right());
    boolean sideBySide = 2 * common >= Math.min(one.height(), other.height());
    return sideBySide && between >= 0 ? between : Integer.MAX_VALUE;
  }

  private int turns() {
    int all = before + after;
    if (all < LEAST_VOTES || Math.max(before, after) < MAJORITY * all) {
      return 0;
    }
    if (across) {
      return before > after ? 0 : 2;
    }
    return before > after ? 1 : 3;
  }

  private void count() {
    double angle = Math.toRadians(degrees);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    int reach = letters.width() + letters.height();
    int strips = 2 * reach / STRIP + 1;
    int[][] profiles = new int[strips][2 * reach + 1];
    for (int i = 0; i < letters.count(); i++) {
      double x = letters.x(i) * cos + letters.y(i) * sin;
      double y = letters.y(i) * cos - letters.x(i) * sin;
      double along = across ? x : y;
      double down = across ? y : x;
      profiles[(int) (along + reach) / STRIP][(int) Math.round(down) + reach]++;
    }
    for (int[] profile : profiles) {
      vote(profile);
    }
  }

  private void vote(int[] profile) {
    int[] filled = Arrays.stream(profile).filter(ink -> ink > 0).sorted().toArray();
    if (filled.length < LEAST_BAND) {
      return;
    }
    int level = Math.max(4, filled[filled.length * 9 / 10] / 2);
    int end = 0; // of the band before
    for (int y = 0; y < profile.length; y++) {
      if (profile[y] < level) {
        continue;
      }
      int top = y;
      while (y < profile.length && profile[y] >= level) {
        y++;
      }
      int next = y;
      while (next < profile.length && profile[next] < level) {
        next++;
      }
      band(profile, new int[] {end, top, y, next});
      end = y;
    }
  }

  /** A band from {@code at[1]} to {@code at[2]}; the others end at {@code at[0]}, begin at 3. */
  private void band(int[] profile, int[] at) {
    int height = at[2] - at[1];
    if (height < LEAST_BAND || height > MOST_BAND) {
      return;
    }
    int far = Math.min(height, Math.min(at[1] - at[0], at[3] - at[2]) * 2 / 3);
    int above = 0;
    int below = 0;
    for (int i = 1; i <= far; i++) {
      above += profile[at[1] - i];
      below += profile[at[2] - 1 + i];
    }
    if (above > 1.3 * below + 2) {
      before++;
    } else if (below > 1.3 * above + 2) {
      after++;
    }
  }
}
