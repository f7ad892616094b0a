package vn.quay24.device.drivers.code.picture;

import java.util.List;
import java.util.Optional;

/** The reading of one picture. */
final class PictureReading {
  private static final int MOST_FINDERS = 12;
  private static final int MOST_CORNERS = 3;
  private static final double[] BLURS = {0.35, 0.5}; // in modules; beyond, nothing was ever read
  private static final int NEAR = 6; // modules within which the light is much the same
  private static final int WHOLE = 200;

  private final GreyPicture picture;
  private final Effort effort;

  PictureReading(GreyPicture picture, Effort effort) {
    this.picture = picture;
    this.effort = effort;
  }

  Optional<String> text() {
    Optional<String> text = Optional.empty();
    for (Look look : Look.values()) {
      if (text.isPresent() || effort.spent()) {
        return text;
      }
      text = text(look);
    }
    return text;
  }

  Optional<String> text(Look look) {
    GreyPicture rendering = look.of(picture);
    Contrast contrast = Contrast.of(rendering);
    List<Finder> finders = FinderSearch.in(contrast, MOST_FINDERS);
    LatticeFit fitting = new LatticeFit(contrast);
    double factor = (double) picture.width() / rendering.width();
    GreyPicture original = look.inverts() ? Renderings.inverted(picture) : picture;
    for (Corner corner : Corner.among(finders, MOST_CORNERS)) {
      Optional<String> text =
          fitting.on(corner).flatMap(lattice -> decode(original, lattice.times(factor)));
      if (text.isPresent() || effort.spent()) {
        return text;
      }
    }
    return fitting
        .on(Corner.ofTwo(finders))
        .flatMap(lattice -> decode(original, lattice.times(factor)));
  }

  private Optional<String> decode(GreyPicture original, Lattice lattice) {
    Modules seen = Modules.of(original, lattice);
    Modules modules = seen.balanced(NEAR);
    Optional<String> text = CheckedCode.text(modules.bits());
    for (int i = 0; i < BLURS.length && text.isEmpty() && !effort.spent(); i++) {
      text = CheckedCode.text(Unblurring.bits(modules, BLURS[i]));
    }
    return text.or(() -> CheckedCode.text(seen.balanced(WHOLE).bits()));
  }
}
