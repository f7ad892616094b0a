package vn.quay24.distribution.demo.mirror;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.quay24.kiosk.screen.mirror.Frame;

/** Turns frames into JPEG. One thread. */
final class JpegPicture {
  private static final float QUALITY = 0.85f;

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
  private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  byte[] encode(Frame frame) throws IOException {
    if (image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
      image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    }
    frame.copyTo(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(QUALITY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    }
    return bytes.toByteArray();
  }
}
