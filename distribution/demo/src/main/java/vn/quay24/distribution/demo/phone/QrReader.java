package vn.quay24.distribution.demo.phone;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A camera's view of QR codes. Thread-safe. */
public final class QrReader {
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE),
          DecodeHintType.CHARACTER_SET,
          "UTF-8");

  /** The finder of ZXing misses some codes at one size that it reads at another. */
  private static final List<Double> SIZES = List.of(1.0, 0.75, 0.5, 0.33, 0.6, 1.5);

  private QrReader() {}

  /** The code in a JPEG or PNG; empty when there is none. */
  public static Optional<String> read(byte[] picture) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      return image == null ? Optional.empty() : read(image);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The code in a picture: as it is, then smaller and larger, as a phone is moved. */
  public static Optional<String> read(BufferedImage image) {
    return SIZES.stream().flatMap(size -> decode(scaled(image, size)).stream()).findFirst();
  }

  private static Optional<String> decode(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      return Optional.of(
          new MultiFormatReader()
              .decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
              .getText());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static BufferedImage scaled(BufferedImage image, double size) {
    int width = (int) Math.round(image.getWidth() * size);
    int height = (int) Math.round(image.getHeight() * size);
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return scaled;
  }
}
