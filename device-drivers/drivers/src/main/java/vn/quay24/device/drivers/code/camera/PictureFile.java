package vn.quay24.device.drivers.code.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.jpeg.StandardTables;

/** One picture: PNG, JPEG, PGM or PPM. */
final class PictureFile {
  private PictureFile() {}

  static GreyPicture decode(byte[] file) throws IOException {
    if (file.length > 2 && file[0] == 'P' && (file[1] == '5' || file[1] == '6')) {
      return new PnmFrames().next(new FrameBytes(new ByteArrayInputStream(file)));
    }
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(whole(file)))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      return read(readers.next(), stream);
    }
  }

  private static byte[] whole(byte[] file) {
    boolean jpeg = file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
    return jpeg ? StandardTables.complete(file) : file;
  }

  /** Asks for the size first: a small file may claim a huge picture. */
  @SuppressWarnings("IllegalCatch") // the JDK's decoders throw anything at damaged files
  private static GreyPicture read(ImageReader reader, ImageInputStream stream) throws IOException {
    try {
      reader.setInput(stream, true, true);
      FrameFormat.requireSize(reader.getWidth(0), reader.getHeight(0));
      BufferedImage image = reader.read(0);
      return GreyPicture.of(image);
    } catch (RuntimeException e) {
      throw new IOException("a broken picture", e);
    } finally {
      reader.dispose();
    }
  }
}
