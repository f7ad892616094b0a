package vn.quay24.device.drivers.escpos;

import java.awt.BasicStroke;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import vn.quay24.device.printer.Slip;
import vn.quay24.typeface.BeVietnamPro;

/** Turns a block of a slip into strips; all measures are dots on 80 mm paper, scaled for 58 mm. */
final class SlipSetter {
  private static final int FULL_WIDTH = 576;
  private static final int MARGIN = 14;
  private static final float HEADING = 42;
  private static final float TEXT = 27;
  private static final float LABEL = 23;
  private static final float VALUE = 31;
  private static final float DIGITS = 104;
  private static final float SMALLEST_DIGITS = 40;
  private static final int BOX_PADDING = 18;
  private static final float BOX_STROKE = 3;
  private static final int BOX_ROUNDING = 24;
  private static final int QR_SIZE = 300;

  private final int width;
  private final float scale;
  private final TextSetter text;

  SlipSetter(int width) {
    this.width = width;
    this.scale = width == FULL_WIDTH ? 1 : 0.78f; // smaller than this is hard to read
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

  /** In a box, as large as fits on one line. */
  private List<SlipPiece> digits(String digits) {
    float size = DIGITS * scale;
    int inside = width - 2 * (MARGIN + BOX_PADDING);
    while (size > SMALLEST_DIGITS * scale && text.width(digits, BeVietnamPro.BOLD, size) > inside) {
      size -= 2;
    }
    List<SlipPiece> lines =
        new TextSetter(MARGIN + BOX_PADDING, inside).lines(digits, BeVietnamPro.BOLD, size, true);
    int height = lines.stream().mapToInt(SlipPiece::height).sum();
    return spaced(10, List.of(box(lines, height)), 18);
  }

  private SlipPiece box(List<SlipPiece> lines, int height) {
    return new SlipPiece(
        height,
        (g, top) -> {
          g.setStroke(new BasicStroke(BOX_STROKE));
          g.draw(
              new RoundRectangle2D.Float(
                  MARGIN,
                  top + 1.5f,
                  width - 2f * MARGIN,
                  height - 3f,
                  BOX_ROUNDING,
                  BOX_ROUNDING));
          int at = top;
          for (SlipPiece line : lines) {
            line.ink().draw(g, at);
            at += line.height();
          }
        });
  }

  private List<SlipPiece> rule() {
    SlipPiece line = new SlipPiece(2, (g, top) -> g.fillRect(MARGIN, top, width - 2 * MARGIN, 2));
    return spaced(12, List.of(line), 12);
  }

  private List<SlipPiece> qr(String content) {
    QrDots dots = QrDots.of(content);
    int module = module(dots);
    int side = module * dots.size();
    int left = (width - side) / 2;
    SlipPiece code = new SlipPiece(side, (g, top) -> dots.draw(g, left, top, module));
    int quiet = 4 * module; // ISO/IEC 18004 §9.1
    return spaced(quiet, List.of(code), quiet);
  }

  /** Side of a module in dots at which a code is about as wide as all others. */
  int qrModule(String content) {
    return module(QrDots.of(content));
  }

  private int module(QrDots dots) {
    int module = Math.max(3, Math.round(QR_SIZE * scale) / dots.size());
    if (module * dots.size() > width) {
      throw new IllegalArgumentException("a QR code of " + dots.size() + " modules is too wide");
    }
    return module;
  }
}
