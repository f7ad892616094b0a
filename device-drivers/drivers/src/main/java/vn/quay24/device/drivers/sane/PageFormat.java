package vn.quay24.device.drivers.sane;

import java.util.Arrays;
import java.util.Locale;
import vn.quay24.device.drivers.supervise.Tolerated;

/** How the scan command writes a page. */
enum PageFormat {
  PNM,
  JPEG;

  /** For {@code --format}, and behind the dot of a page's name. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String[] words() {
    return Arrays.stream(values()).map(PageFormat::word).toArray(String[]::new);
  }

  /** One of the {@link #words}. */
  static PageFormat named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Reads a complete page. */
  Pnm parse(byte[] file, Tolerated tolerated) throws Pnm.TornException {
    return switch (this) {
      case PNM -> Pnm.parse(file);
      case JPEG -> JpegPage.parse(file, tolerated);
    };
  }
}
