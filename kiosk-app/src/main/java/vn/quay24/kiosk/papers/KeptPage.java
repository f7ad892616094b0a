package vn.quay24.kiosk.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.papers.fax.G4;
import vn.quay24.kiosk.papers.image.Box;
import vn.quay24.kiosk.papers.image.Rows;
import vn.quay24.kiosk.papers.image.ScannedSheet;
import vn.quay24.kiosk.papers.image.Threshold;
import vn.quay24.kiosk.papers.jpeg.JpegHeader;
import vn.quay24.kiosk.papers.jpeg.JpegWriter;
import vn.quay24.procedure.definition.Paper;

/**
 * A page as it will be sent, encoded when it left the scanner: a fiftieth of its samples, so that a
 * long paper fits the memory. Personal data: prints as redacted.
 *
 * @param resolution dots per inch
 * @param layers what it is made of, the lowest first
 */
public record KeptPage(int width, int height, int resolution, List<Layer> layers) {
  private static final float JPEG_QUALITY = 0.75f;

  public KeptPage {
    layers = List.copyOf(layers);
  }

  /**
   * Encodes a page as the catalogue demands: {@code PHOTOGRAPH} as JPEG; {@code TEXT} as G4 without
   * loss, and over it, as JPEG, each seal, coloured signature or photograph that black and white
   * would spoil.
   */
  public static KeptPage of(ScannedSheet sheet, int resolution, Paper.Kept kept) {
    Rows page = sheet.straight();
    Box whole = new Box(0, 0, page.width(), page.height());
    List<Layer> layers =
        switch (kept) {
          case PHOTOGRAPH -> List.of(picture(page, whole));
          case TEXT -> {
            List<Layer> both = new ArrayList<>();
            if (!sheet.marks().contains(whole)) {
              both.add(writing(sheet.straightGrey(), resolution));
            }
            sheet.marks().forEach(mark -> both.add(picture(page, mark)));
            yield both;
          }
        };
    return new KeptPage(page.width(), page.height(), resolution, layers);
  }

  /**
   * A page that arrived as JPEG, kept as it is, bit by bit; empty when a PDF/A cannot hold it.
   *
   * @param resolution dots per inch
   */
  public static Optional<KeptPage> arrived(byte[] jpeg, int resolution) {
    return switch (JpegHeader.of(jpeg)) {
      case JpegHeader.Usable(int width, int height, int channels) ->
          Optional.of(
              new KeptPage(
                  width,
                  height,
                  resolution,
                  List.of(new Layer.Picture(new Box(0, 0, width, height), channels, jpeg))));
      case JpegHeader.Unusable _ -> Optional.empty();
    };
  }

  private static Layer writing(Rows page, int resolution) {
    Threshold ink = new Threshold(page, resolution);
    G4 code = new G4(page.width());
    for (int y = 0; y < page.height(); y++) {
      code.row(ink.next(code.room()));
    }
    return new Layer.Writing(new Box(0, 0, page.width(), page.height()), code.end());
  }

  private static Layer picture(Rows page, Box part) {
    return new Layer.Picture(part, page.channels(), JpegWriter.encode(page, part, JPEG_QUALITY));
  }

  /** How many bytes all its layers have. */
  public long bytes() {
    return layers.stream().mapToLong(layer -> layer.encoded().length).sum();
  }

  /** Overwrites what it is made of; it is no page afterwards. */
  public void overwrite() {
    layers.forEach(layer -> Arrays.fill(layer.encoded(), (byte) 0));
  }

  @Override
  public String toString() {
    return "KeptPage[" + width + "x" + height + ", redacted]";
  }
}
