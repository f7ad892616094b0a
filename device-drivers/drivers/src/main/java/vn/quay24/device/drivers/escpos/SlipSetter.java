package vn.quay24.device.drivers.escpos;

import java.util.ArrayList;
import java.util.List;
import vn.quay24.device.printer.Slip;
import vn.quay24.typeface.BeVietnamPro;

/** Turns a block of a slip into strips; all measures are dots on 80 mm paper, scaled for 58 mm. */
final class SlipSetter {
  private static final int LEAST_WIDE = 512; // heads of 80 mm paper have 512 to 640 dots
  private static final int MARGIN = 4; // for marks that hang out; the paper has more of its own
  private static final float HEADING = 42;
  private static final float TEXT = 26;
  private static final float LABEL = 23;
  private static final float VALUE = 28;
  private static final float DIGITS = 64;
  private static final float SMALLEST_DIGITS = 40;
  private static final int DIGITS_LINE = 4;
  private static final int QR_SIZE = 288;
  private static final int SMALLEST_MODULE = 3;

  private final int width;
  private final float scale;
  private final TextSetter text;

  SlipSetter(int width) {
    this.width = width;
    this.scale = width >= LEAST_WIDE ? 1 : 0.81f; // smaller than this is hard to read
    this.text = new TextSetter(MARGIN, width - 2 * MARGIN);
  }

  List<SlipPiece> set(Slip.Block block) {
    return switch (block) {
      case Slip.Heading(String words) ->
          spaced(6, text.lines(words, BeVietnamPro.SEMI_BOLD, HEADING * scale, true), 10);
      case Slip.Text(String words, boolean bold, boolean centred) ->
          spaced(
              2,
              text.lines(
                  words,
                  bold ? BeVietnamPro.SEMI_BOLD : BeVietnamPro.REGULAR,
                  TEXT * scale,
                  centred),
              8);
      case Slip.Field(String label, String value) -> field(label, value);
      case Slip.Digits(String digits) -> digits(digits);
      case Slip.Qr(String content) -> qr(content);
      case Slip.Rule _ -> rule();
    };
  }

  private static List<SlipPiece> spaced(int above, List<SlipPiece> pieces, int below) {
    List<SlipPiece> spaced = new ArrayList<>();
    spaced.add(SlipPiece.space(above));
    spaced.addAll(pieces);
    spaced.add(SlipPiece.space(below));
    return spaced;
  }

  private List<SlipPiece> field(String label, String value) {
    List<SlipPiece> pieces = new ArrayList<>();
    pieces.addAll(text.lines(label, BeVietnamPro.MEDIUM, LABEL * scale, false));
    pieces.addAll(text.lines(value, BeVietnamPro.SEMI_BOLD, VALUE * scale, false));
    return spaced(2, pieces, 12);
  }

  /** Between two lines, as large as fits in one. */
  private List<SlipPiece> digits(String digits) {
    float size = DIGITS * scale;
    int inside = width - 2 * MARGIN;
    while (size > SMALLEST_DIGITS * scale && text.width(digits, BeVietnamPro.BOLD, size) > inside) {
      size -= 2;
    }
    List<SlipPiece> framed = new ArrayList<>();
    framed.add(line(DIGITS_LINE));
    framed.addAll(text.lines(digits, BeVietnamPro.BOLD, size, true));
    framed.add(line(DIGITS_LINE));
    return spaced(10, framed, 18);
  }

  private List<SlipPiece> rule() {
    return spaced(12, List.of(line(2)), 12);
  }

  private SlipPiece line(int thickness) {
    return new SlipPiece(
        thickness, (g, top) -> g.fillRect(MARGIN, top, width - 2 * MARGIN, thickness));
  }

  private List<SlipPiece> qr(String content) {
    QrDots dots = QrDots.of(content);
    int module = module(dots);
    int side = module * dots.size();
    int left = (width - side) / 4 * 2; // even, see above
    SlipPiece code = new SlipPiece(side, (g, top) -> dots.draw(g, left, top, module));
    int quiet = 4 * module; // ISO/IEC 18004 §9.1
    return spaced(quiet, List.of(code), quiet);
  }

  /** Side of a module in dots at which a code is about as wide as all others. */
  int qrModule(String content) {
    return module(QrDots.of(content));
  }

  private int module(QrDots dots) {
    int fitting = Math.max(SMALLEST_MODULE, Math.round(QR_SIZE * scale) / dots.size());
    int module = fitting > SMALLEST_MODULE ? fitting & ~1 : fitting; // even ones are sent halved
    if (module * dots.size() > width) {
      throw new IllegalArgumentException("a QR code of " + dots.size() + " modules is too wide");
    }
    return module;
  }
}
