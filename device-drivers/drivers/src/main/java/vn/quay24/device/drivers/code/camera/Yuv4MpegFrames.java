package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.util.Map;
import vn.quay24.device.drivers.code.picture.GreyPicture;

/**
 * YUV4MPEG2 (mjpegtools: yuv4mpeg(5)) with eight bits a sample: a header, then for each frame a
 * line that begins with FRAME, the luminance, and colours, which are skipped.
 */
record Yuv4MpegFrames(int width, int height, long colours) implements FrameFormat {
  private static final int MOST_HEADER = 1_000;

  /** Samples of both colours for each two by two pixels. */
  private static final Map<String, Integer> COLOURS =
      Map.of("420", 2, "420jpeg", 2, "420mpeg2", 2, "420paldv", 2, "422", 4, "444", 8, "mono", 0);

  static Yuv4MpegFrames begin(FrameBytes bytes) throws IOException {
    String[] header = bytes.line(MOST_HEADER).split(" ", -1);
    if (!header[0].equals("YUV4MPEG2")) {
      throw new IOException("no YUV4MPEG2");
    }
    int width = 0;
    int height = 0;
    String colours = "420";
    for (String field : header) {
      switch (field.isEmpty() ? ' ' : field.charAt(0)) {
        case 'W' -> width = number(field);
        case 'H' -> height = number(field);
        case 'C' -> colours = field.substring(1);
        default -> {} // frame rate, interlacing, comments
      }
    }
    FrameFormat.requireSize(width, height);
    return new Yuv4MpegFrames(width, height, colours(colours, width, height));
  }

  private static int number(String field) throws IOException {
    try {
      return Integer.parseInt(field.substring(1));
    } catch (NumberFormatException e) {
      throw new IOException("a header without a number", e);
    }
  }

  private static long colours(String name, int width, int height) throws IOException {
    Integer samples = COLOURS.get(name);
    if (samples == null) {
      throw new IOException("colours " + name + " are not known");
    }
    long across = samples < 8 ? (width + 1) / 2 : width;
    long down = samples < 4 ? (height + 1) / 2 : height;
    return samples == 0 ? 0 : 2 * across * down;
  }

  @Override
  public GreyPicture next(FrameBytes bytes) throws IOException {
    if (!bytes.line(MOST_HEADER).startsWith("FRAME")) {
      throw new IOException("no frame where one should begin");
    }
    byte[] light = bytes.next(width * height);
    bytes.skip(colours);
    return new GreyPicture(width, height, light);
  }
}
