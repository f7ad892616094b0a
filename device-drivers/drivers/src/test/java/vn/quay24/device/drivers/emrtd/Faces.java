package vn.quay24.device.drivers.emrtd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Makes DG2 of whatever is said to be an image (ISO/IEC 19794-5). */
final class Faces {
  private static final byte[] HEADER = {'F', 'A', 'C', 0, '0', '1', '0', 0};

  private Faces() {}

  static byte[] jpeg(int side) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole file, with so many feature points before the image. */
  static byte[] dataGroup(byte[] image, int points) {
    int face = 20 + 8 * points + 12 + image.length;
    byte[] record =
        ByteBuffer.allocate(14 + face)
            .put(HEADER)
            .putInt(14 + face)
            .putShort((short) 1)
            .putInt(face)
            .putShort((short) points)
            .put(new byte[14 + 8 * points + 12])
            .put(image)
            .array();
    byte[] count = Bytes.tlv(0x02, new byte[] {1});
    return Bytes.tlv(
        0x75,
        Bytes.tlv(0x7F61, count, Bytes.tlv(0x7F60, Bytes.tlv(0xA1), Bytes.tlv(0x5F2E, record))));
  }
}
