package vn.quay24.device.drivers.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.quay24.device.drivers.sane.JpegPage;
import vn.quay24.device.drivers.sane.Pnm;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.scanner.ScanRequest;

/**
 * One still picture: JPEG or PNG by the JDK's decoders, or binary PNM. Foreign bytes: sizes are
 * looked at before anything is decoded, and whatever a decoder trips over leaves as an exception.
 *
 * @param channels 1 grey, 3 RGB
 */
record Picture(int width, int height, int channels, byte[] samples) {
  /** Sixteen million pixels are more than a document camera has. */
  private static final long MOST_PIXELS = 20_000_000;

  private static final int LEAST_SIDE = 200;

  /** Bytes that are no whole picture; the message says why, without content. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  @SuppressWarnings("IllegalCatch") // the JDK's decoders throw anything at damaged files
  static Picture read(byte[] file, ScanRequest.Mode mode, Tolerated tolerated)
      throws UnreadableException {
    if (file.length > 2 && file[0] == 'P') {
      return of(pnm(file));
    }
    if (file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8) {
      return inMode(of(jpeg(file, tolerated)), mode);
    }
    ImageIO.setUseCache(false); // no page of a citizen in a temporary file
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new UnreadableException("neither JPEG, PNG nor PNM");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        check(reader.getWidth(0), reader.getHeight(0));
        return samples(reader.read(0), mode);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw unreadable(e);
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static UnreadableException unreadable(Exception cause) {
    UnreadableException unreadable = new UnreadableException("damaged: " + cause.getClass());
    unreadable.initCause(cause);
    return unreadable;
  }

  private static Pnm pnm(byte[] file) throws UnreadableException {
    try {
      return Pnm.parse(file);
    } catch (Pnm.TornException e) {
      throw unreadable(e);
    }
  }

  /** A decoder alone fills what is missing with grey: the page must be there to its last byte. */
  private static Pnm jpeg(byte[] file, Tolerated tolerated) throws UnreadableException {
    try {
      return JpegPage.first(file, tolerated);
    } catch (Pnm.TornException e) {
      throw unreadable(e);
    }
  }

  private static Picture inMode(Picture picture, ScanRequest.Mode mode) {
    if (mode != ScanRequest.Mode.GREY || picture.channels() == 1) {
      return picture;
    }
    byte[] grey = new byte[picture.width() * picture.height()];
    for (int i = 0; i < grey.length; i++) {
      int red = picture.samples()[3 * i] & 0xFF;
      int green = picture.samples()[3 * i + 1] & 0xFF;
      int blue = picture.samples()[3 * i + 2] & 0xFF;
      put(grey, i, 1, red << 16 | green << 8 | blue);
    }
    return new Picture(picture.width(), picture.height(), 1, grey);
  }

  private static Picture of(Pnm pnm) throws UnreadableException {
    check(pnm.width(), pnm.height());
    return new Picture(pnm.width(), pnm.height(), pnm.channels(), pnm.samples());
  }

  private static void check(int width, int height) throws UnreadableException {
    if (width < LEAST_SIDE || height < LEAST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new UnreadableException("no page is " + width + " by " + height + " pixels");
    }
  }

  private static Picture samples(BufferedImage image, ScanRequest.Mode mode) {
    int width = image.getWidth();
    int height = image.getHeight();
    int channels = mode == ScanRequest.Mode.GREY ? 1 : 3;
    byte[] samples = new byte[width * height * channels];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        put(samples, (y * width + x) * channels, channels, row[x]);
      }
    }
    return new Picture(width, height, channels, samples);
  }

  private static void put(byte[] samples, int at, int channels, int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    if (channels == 1) {
      samples[at] = (byte) ((red * 299 + green * 587 + blue * 114) / 1_000);
      return;
    }
    samples[at] = (byte) red;
    samples[at + 1] = (byte) green;
    samples[at + 2] = (byte) blue;
  }

  @Override
  public String toString() {
    return "Picture[" + width + "x" + height + ", redacted]";
  }
}
