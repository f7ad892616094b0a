package vn.quay24.kiosk.papers.jpeg;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.quay24.kiosk.papers.image.Box;
import vn.quay24.kiosk.papers.image.Pixels;
import vn.quay24.kiosk.papers.image.Rows;

/** JPEG in memory; nothing of a page is ever cached on disk. */
public final class JpegWriter {

  private JpegWriter() {}

  /**
   * Encodes a part of a picture.
   *
   * @param quality 0 to 1
   */
  public static byte[] encode(Rows picture, Box part, float quality) {
    int channels = picture.channels();
    int row = part.width() * channels;
    byte[] samples = new byte[row * part.height()];
    byte[] whole = new byte[picture.width() * channels];
    for (int y = 0; y < part.height(); y++) {
      picture.read(part.top() + y, whole);
      System.arraycopy(whole, part.left() * channels, samples, y * row, row);
    }
    return encode(new Pixels(part.width(), part.height(), channels, samples), quality);
  }

  /**
   * Encodes.
   *
   * @param quality 0 to 1
   */
  public static byte[] encode(Pixels picture, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image(picture), null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The same samples as an image of the JDK. */
  private static BufferedImage image(Pixels picture) {
    if (picture.channels() == 1) {
      BufferedImage image =
          new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
      byte[] raster = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      System.arraycopy(picture.samples(), 0, raster, 0, raster.length);
      return image;
    }
    byte[] samples = picture.samples();
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(samples, samples.length),
            picture.width(),
            picture.height(),
            3 * picture.width(),
            3,
            new int[] {0, 1, 2},
            null);
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, raster, false, null);
  }
}
