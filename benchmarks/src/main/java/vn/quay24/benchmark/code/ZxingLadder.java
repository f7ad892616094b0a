package vn.quay24.benchmark.code;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.quay24.device.emulator.camera.Photograph;

/** ZXing for Java as it is, at five sizes and with both of its binarisers. */
record ZxingLadder() implements Contender {
  private static final double[] SIZES = {1, 0.9, 0.5, 1.5, 2};
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.CHARACTER_SET, "UTF-8");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Override
  public String name() {
    return "ZXing, five sizes";
  }

  @Override
  public CodeReading read(Photograph picture) {
    long begin = THREADS.getCurrentThreadCpuTime();
    Optional<String> text = Optional.empty();
    for (int i = 0; i < SIZES.length && text.isEmpty(); i++) {
      LuminanceSource source = scaled(picture, SIZES[i]);
      text =
          read(source, HybridBinarizer::new).or(() -> read(source, GlobalHistogramBinarizer::new));
    }
    return new CodeReading(text, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin));
  }

  private static Optional<String> read(
      LuminanceSource source, Function<LuminanceSource, Binarizer> binarizer) {
    try {
      BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
      return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
    } catch (NotFoundException | ChecksumException | FormatException e) {
      return Optional.empty();
    }
  }

  private static LuminanceSource scaled(Photograph picture, double size) {
    int width = picture.width();
    int height = picture.height();
    byte[] samples = picture.samples();
    if (size != 1) {
      BufferedImage from = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      from.getRaster().setDataElements(0, 0, width, height, samples);
      width = (int) (picture.width() * size);
      height = (int) (picture.height() * size);
      BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D graphics = to.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(from, 0, 0, width, height, null);
      graphics.dispose();
      samples = ((DataBufferByte) to.getRaster().getDataBuffer()).getData();
    }
    return new PlanarYUVLuminanceSource(samples, width, height, 0, 0, width, height, false);
  }

  @Override
  public void close() {
    // nothing is open
  }
}
