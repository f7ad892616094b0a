package vn.quay24.kiosk.papers.image;

import java.util.ArrayList;
import java.util.List;

/**
 * What black and white would spoil: a seal, a signature or print in colour, and a photograph or
 * another field of greys. Looked for in tiles of the straightened page made small; where it is
 * doubtful a tile counts, since a mark too many costs bytes and one too few a seal.
 */
final class Marks {
  /** Pixels: 2.7 mm. */
  private static final int TILE = 8;

  /** How far from the paper's own colour, of 255, blue and red difference together. */
  private static final int COLOURED = 28;

  /** So many coloured pixels make a tile coloured. */
  private static final int LEAST_COLOURED = 4;

  /**
   * Of two tiles by two, how many pixels are darker than paper, and how many grey, in a picture.
   */
  private static final double DARKER = 0.92;

  private static final double GREYS = 0.5;
  private static final double PAPER = 0.88;
  private static final double BLACK = 0.22;

  /** More marks than this, or more of the page than that, and the page is kept as one picture. */
  private static final int MOST = 16;

  private static final double MOST_SHARE = 0.5;

  private final Pixels small;
  private final Pixels grey;
  private final int across;
  private final int down;
  private final boolean[] marked;

  private Marks(Pixels small) {
    this.small = small;
    Pixels luma = small.luma();
    this.grey = Surround.lightened(luma, Surround.of(luma));
    this.across = (small.width() + TILE - 1) / TILE;
    this.down = (small.height() + TILE - 1) / TILE;
    this.marked = new boolean[across * down];
  }

  /** Rectangles that hold all marks, of the page made small; one of the whole page at most. */
  static List<Box> of(Pixels small) {
    Marks marks = new Marks(small);
    if (small.channels() == 3) {
      marks.findColour();
    }
    marks.findPictures();
    return marks.boxes();
  }

  private void findColour() {
    int[] paper = paperColour();
    byte[] rgb = small.samples();
    int[] coloured = new int[marked.length];
    for (int i = 0, at = 0; i < small.width() * small.height(); i++, at += 3) {
      int green = rgb[at + 1] & 0xFF;
      int red = (rgb[at] & 0xFF) - green - paper[0];
      int blue = (rgb[at + 2] & 0xFF) - green - paper[1];
      if (Math.abs(red) + Math.abs(blue) > COLOURED) {
        coloured[i / small.width() / TILE * across + i % small.width() / TILE]++;
      }
    }
    for (int tile = 0; tile < marked.length; tile++) {
      marked[tile] |= coloured[tile] >= LEAST_COLOURED;
    }
  }

  /** How red and how blue the paper is against its green, as most of the bright pixels have it. */
  private int[] paperColour() {
    int bright = (int) (0.8 * Surround.paper(grey));
    int[] reds = new int[511];
    int[] blues = new int[511];
    byte[] rgb = small.samples();
    for (int i = 0, at = 0; i < grey.samples().length; i++, at += 3) {
      if ((grey.samples()[i] & 0xFF) >= bright) {
        reds[255 + (rgb[at] & 0xFF) - (rgb[at + 1] & 0xFF)]++;
        blues[255 + (rgb[at + 2] & 0xFF) - (rgb[at + 1] & 0xFF)]++;
      }
    }
    return new int[] {most(reds) - 255, most(blues) - 255};
  }

  private static int most(int[] counts) {
    int best = 255;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return best;
  }

  private void findPictures() {
    int paper = Surround.paper(grey);
    int light = (int) (PAPER * paper);
    int black = (int) (BLACK * paper);
    int[] darker = new int[marked.length];
    int[] greys = new int[marked.length];
    byte[] samples = grey.samples();
    for (int y = 0, at = 0; y < grey.height(); y++) {
      int tiles = y / TILE * across;
      for (int x = 0; x < grey.width(); x++, at++) {
        int value = samples[at] & 0xFF;
        if (value < light) {
          darker[tiles + x / TILE]++;
          greys[tiles + x / TILE] += value > black ? 1 : 0;
        }
      }
    }
    for (int y = 0; y + 1 < down; y++) {
      for (int x = 0; x + 1 < across; x++) {
        findPicture(y * across + x, darker, greys);
      }
    }
  }

  /** Two tiles by two from this one on. */
  private void findPicture(int tile, int[] darker, int[] greys) {
    int[] four = {tile, tile + 1, tile + across, tile + across + 1};
    int dark = 0;
    int grey = 0;
    for (int one : four) {
      dark += darker[one];
      grey += greys[one];
    }
    int all = four.length * TILE * TILE;
    if (dark >= DARKER * all && grey >= GREYS * all) {
      for (int one : four) {
        marked[one] = true;
      }
    }
  }

  private List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    Box page = new Box(0, 0, small.width(), small.height());
    for (Pieces.Piece piece : Pieces.of(marked, across).all()) {
      Box tiles = piece.box().grown(1);
      Box box =
          new Box(
              tiles.left() * TILE, tiles.top() * TILE, tiles.right() * TILE, tiles.bottom() * TILE);
      merge(boxes, box.within(page.right(), page.bottom()));
    }
    long area = boxes.stream().mapToLong(box -> (long) box.width() * box.height()).sum();
    boolean whole = boxes.size() > MOST || area > MOST_SHARE * page.width() * page.height();
    return whole ? List.of(page) : List.copyOf(boxes);
  }

  private static void merge(List<Box> boxes, Box added) {
    Box box = added;
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).meets(box)) {
        box = boxes.remove(i).with(box);
        i = -1; // what it met before may be met again
      }
    }
    boxes.add(box);
  }
}
