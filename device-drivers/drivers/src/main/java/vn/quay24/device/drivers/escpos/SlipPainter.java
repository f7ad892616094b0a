package vn.quay24.device.drivers.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import vn.quay24.device.printer.Slip;

/**
 * Sets a slip in the product's typeface for a print head of 203 dpi (8 dots a millimetre). Text is
 * drawn smooth and cut at a level of grey: strokes come out even, which aliased glyphs do not.
 */
final class SlipPainter {
  private static final int MOST_HEIGHT = 16_000; // two metres
  private static final int INK = 150; // a dot is black when darker than this
  private static final int TOP = 8;
  private static final int BOTTOM = 24;

  private final int width;
  private final SlipSetter setter;

  SlipPainter(int widthDots) {
    this.width = widthDots;
    this.setter = new SlipSetter(widthDots);
  }

  /**
   * Draws the whole slip.
   *
   * @throws IllegalArgumentException longer than two metres, or a QR code that cannot be drawn
   */
  Bitmap paint(Slip slip) {
    List<SlipPiece> pieces = new ArrayList<>();
    pieces.add(SlipPiece.space(TOP));
    slip.blocks().forEach(block -> pieces.addAll(setter.set(block)));
    pieces.add(SlipPiece.space(BOTTOM));
    return bitmap(pieces);
  }

  private Bitmap bitmap(List<SlipPiece> pieces) {
    int height = pieces.stream().mapToInt(SlipPiece::height).sum();
    if (height > MOST_HEIGHT) {
      throw new IllegalArgumentException("a slip of " + height / 8 + " mm is too long");
    }
    return ink(draw(pieces, height));
  }

  private BufferedImage draw(List<SlipPiece> pieces, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.BLACK);
    int top = 0;
    for (SlipPiece piece : pieces) {
      piece.ink().draw(g, top);
      top += piece.height();
    }
    g.dispose();
    return image;
  }

  /**
   * The slip in parts.
   *
   * @throws IllegalArgumentException as {@link #paint}
   */
  List<SlipPart> parts(Slip slip, QrWay way) {
    return switch (way) {
      case RASTER -> List.of(new SlipPart.Picture(paint(slip)));
      case NATIVE -> aroundCodes(slip.blocks());
    };
  }

  private List<SlipPart> aroundCodes(List<Slip.Block> blocks) {
    List<SlipPart> parts = new ArrayList<>();
    List<SlipPiece> pieces = new ArrayList<>();
    pieces.add(SlipPiece.space(TOP));
    for (Slip.Block block : blocks) {
      if (block instanceof Slip.Qr(String content)) {
        int module = setter.qrModule(content);
        pieces.add(SlipPiece.space(4 * module)); // ISO/IEC 18004 §9.1
        parts.add(picture(pieces));
        parts.add(new SlipPart.Code(content, module));
        pieces = new ArrayList<>();
      } else {
        pieces.addAll(setter.set(block));
      }
    }
    pieces.add(SlipPiece.space(BOTTOM));
    parts.add(picture(pieces));
    return parts;
  }

  private SlipPart picture(List<SlipPiece> pieces) {
    return new SlipPart.Picture(bitmap(pieces));
  }

  private Bitmap ink(BufferedImage image) {
    byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int widthBytes = width / 8;
    byte[] dots = new byte[widthBytes * image.getHeight()];
    for (int i = 0; i < grey.length; i++) {
      if ((grey[i] & 0xFF) < INK) {
        dots[i / 8] |= (byte) (0x80 >> i % 8); // the width is a multiple of eight
      }
    }
    return new Bitmap(widthBytes, image.getHeight(), dots);
  }
}
