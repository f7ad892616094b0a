package vn.quay24.kiosk.screen.widget;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * QR codes in whole pixels, so that no module is blurred, with the quiet zone of four modules that
 * ISO/IEC 18004 asks for.
 */
public final class QrPicture {
  private static final int QUIET = 4;

  private QrPicture() {}

  /**
   * A picture of a code.
   *
   * @param content text, written as UTF-8
   * @param size pixels at most on a side, quiet zone included
   */
  public static ImageView of(String content, double size) {
    ByteMatrix modules = encode(content);
    int count = modules.getWidth() + 2 * QUIET;
    int scale = Math.max(1, (int) (size / count));
    WritableImage image = new WritableImage(count * scale, count * scale);
    PixelWriter pixels = image.getPixelWriter();
    for (int y = 0; y < count * scale; y++) {
      for (int x = 0; x < count * scale; x++) {
        pixels.setColor(x, y, dark(modules, x / scale - QUIET, y / scale - QUIET));
      }
    }
    return new ImageView(image);
  }

  private static Color dark(ByteMatrix modules, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
    return inside && modules.get(x, y) == 1 ? Color.BLACK : Color.WHITE;
  }

  private static ByteMatrix encode(String content) {
    try {
      return Encoder.encode(
              content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }
}
