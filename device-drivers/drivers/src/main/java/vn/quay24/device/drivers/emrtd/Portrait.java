package vn.quay24.device.drivers.emrtd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.quay24.device.drivers.emrtd.Foreign.Begun;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * The face image of DG2 (ICAO 9303-10 §4.7.2; ISO/IEC 19794-5 §5). Only a JPEG that can be decoded
 * counts; a reading never fails for its portrait.
 */
final class Portrait {
  private static final int TAG_DG2 = 0x75;
  private static final int TAG_DATA = 0x5F2E;
  private static final int TAG_DATA_CONSTRUCTED = 0x7F2E;
  private static final int MAX_DEPTH = 5;
  private static final byte[] FORMAT = {'F', 'A', 'C', 0};
  private static final int FACIAL_HEADER = 14;
  private static final int FACIAL_INFORMATION = 20;
  private static final int FEATURE_POINT = 8;
  private static final int IMAGE_INFORMATION = 12;
  private static final int MAX_SIDE = 2048;

  private final Begun<Optional<byte[]>> search;

  private Portrait(Begun<Optional<byte[]>> search) {
    this.search = search;
  }

  /** Begins to look for it, beside the caller's thread. */
  static Portrait in(byte[] dataGroup) {
    return new Portrait(Foreign.begin("portrait", () -> first(dataGroup)));
  }

  /** The JPEG, ready to be shown, once it was tried; empty when there is none. */
  Optional<byte[]> image() throws InterruptedException {
    try {
      return search.result();
    } catch (RejectedException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> first(byte[] dataGroup) throws IOException {
    List<byte[]> blocks = new ArrayList<>();
    Optional<Tlv> file = Tlv.first(dataGroup).filter(object -> object.tag() == TAG_DG2);
    file.ifPresent(object -> collect(object, 0, blocks));
    for (byte[] block : blocks) {
      Optional<byte[]> jpeg = image(block);
      if (jpeg.isPresent() && decodes(jpeg.get())) {
        return jpeg;
      }
    }
    return Optional.empty();
  }

  private static void collect(Tlv object, int depth, List<byte[]> blocks) {
    if (object.tag() == TAG_DATA || object.tag() == TAG_DATA_CONSTRUCTED) {
      blocks.add(object.value());
    } else if (depth < MAX_DEPTH) {
      object.children().forEach(child -> collect(child, depth + 1, blocks));
    }
  }

  /** Where the facial record says that the image begins; or, of a wrong record, where it does. */
  private static Optional<byte[]> image(byte[] block) {
    int start = startByRecord(block);
    if (!isJpeg(block, start)) {
      start = 0;
      while (start < block.length && !isJpeg(block, start)) {
        start++;
      }
    }
    return start < block.length
        ? Optional.of(Arrays.copyOfRange(block, start, block.length))
        : Optional.empty();
  }

  private static int startByRecord(byte[] block) {
    if (block.length < FACIAL_HEADER + FACIAL_INFORMATION
        || !Arrays.equals(block, 0, FORMAT.length, FORMAT, 0, FORMAT.length)) {
      return 0;
    }
    int points = Short.toUnsignedInt(ByteBuffer.wrap(block).getShort(FACIAL_HEADER + 4));
    return FACIAL_HEADER + FACIAL_INFORMATION + FEATURE_POINT * points + IMAGE_INFORMATION;
  }

  private static boolean isJpeg(byte[] block, int start) {
    return start >= 0
        && start + 2 < block.length
        && (block[start] & 0xFF) == 0xFF
        && (block[start + 1] & 0xFF) == 0xD8
        && (block[start + 2] & 0xFF) == 0xFF;
  }

  /** Measures before it decodes: a small file can claim an image that fills the memory. */
  private static boolean decodes(byte[] jpeg) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(stream, true, true);
      return reader.getWidth(0) <= MAX_SIDE
          && reader.getHeight(0) <= MAX_SIDE
          && reader.read(0).getWidth() > 0;
    } finally {
      reader.dispose();
    }
  }
}
