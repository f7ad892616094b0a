package vn.quay24.device.drivers.code.picture;

/**
 * The ways a picture is looked at, in the order of what they read for their time (measured on the
 * set of the code benchmark). Finder patterns show best where a module is two or three pixels wide
 * and stands out from what is next to it.
 */
enum Look {
  /** Modules of three to eight pixels, also when out of focus. */
  HALF(2, false, 2, 3),
  /** The same in noise. */
  QUIET_HALF(2, true, 2, 4),
  /** Small modules. */
  FULL(1, true, 3, 3),
  /** Large modules in noise. */
  THIRD(3, false, 2, 3),
  /** Modules hardly larger than a pixel. */
  FINE(1, false, 2, 3),
  /** A code that fills the picture. */
  SIXTH(6, false, 2, 3),
  /** Light on dark. */
  INVERTED_HALF(2, false, 2, 3);

  private final int shrinks;
  private final boolean smooths;
  private final int reach;
  private final int gain;

  Look(int shrinks, boolean smooths, int reach, int gain) {
    this.shrinks = shrinks;
    this.smooths = smooths;
    this.reach = reach;
    this.gain = gain;
  }

  GreyPicture of(GreyPicture picture) {
    GreyPicture small = shrinks == 1 ? picture : Renderings.shrunk(picture, shrinks);
    GreyPicture calm = smooths ? Renderings.smoothed(small) : small;
    GreyPicture sharp = Renderings.sharpened(calm, reach, gain);
    return inverts() ? Renderings.inverted(sharp) : sharp;
  }

  /** Whether dark and light are to be told apart the other way round. */
  boolean inverts() {
    return this == INVERTED_HALF;
  }
}
