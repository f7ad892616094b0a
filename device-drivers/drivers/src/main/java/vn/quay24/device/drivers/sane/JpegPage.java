package vn.quay24.device.drivers.sane;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.quay24.device.drivers.jpeg.StandardTables;
import vn.quay24.device.drivers.supervise.Tolerated;

/**
 * A JPEG page. A decoder fills what is missing with grey and goes on, which would be a page that
 * nobody scanned: so the markers must lead to the end of the picture, and the decoder may not have
 * had to invent anything.
 */
public final class JpegPage {
  static final String PADDED = "a picture's file is filled up behind its end";
  static final String FOLLOWED = "bytes stand behind a picture";
  private static final int COLOURS = 3;
  private static final String CORRUPT = "orrupt"; // libjpeg, jerror.h: "Corrupt JPEG data: …"
  private static final String PREMATURE = "remature"; // and "Premature end of JPEG file"

  private JpegPage() {}

  /**
   * Decodes a whole page, behind which there may be the zeros or ones that fill up a buffer.
   *
   * @param tolerated is told of them
   * @throws Pnm.TornException something of it is missing, or it is no JPEG of a page
   */
  public static Pnm parse(byte[] file, Tolerated tolerated) throws Pnm.TornException {
    JpegMarkers markers = JpegMarkers.walk(file);
    if (!markers.padded()) {
      throw new Pnm.TornException("bytes behind the end of a JPEG");
    }
    if (markers.end() < file.length) {
      tolerated.note(PADDED);
    }
    return page(file, markers);
  }

  /**
   * Decodes the first whole page of what a camera sends: behind it there may be the rest of an
   * older picture, or another one (CIPA DC-007).
   *
   * @param tolerated is told of it
   * @throws Pnm.TornException as for {@link #parse}
   */
  public static Pnm first(byte[] file, Tolerated tolerated) throws Pnm.TornException {
    JpegMarkers markers = JpegMarkers.walk(file);
    if (markers.end() < file.length) {
      tolerated.note(FOLLOWED);
    }
    return page(file, markers);
  }

  private static Pnm page(byte[] file, JpegMarkers markers) throws Pnm.TornException {
    markers.requirePage();
    BufferedImage image = decode(StandardTables.complete(Arrays.copyOf(file, markers.end())));
    return new Pnm(
        image.getWidth(), image.getHeight(), image.getRaster().getNumBands(), samples(image));
  }

  private static BufferedImage decode(byte[] file) throws Pnm.TornException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    AtomicReference<Optional<String>> invented = new AtomicReference<>(Optional.empty());
    reader.addIIOReadWarningListener(listener(invented));
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, true, true);
      BufferedImage image = reader.read(0);
      if (invented.get().isPresent()) {
        throw new Pnm.TornException(invented.get().get());
      }
      return image;
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) { // the JDK's reader of foreign files
      Pnm.TornException torn = new Pnm.TornException("a JPEG that cannot be decoded");
      torn.initCause(e);
      throw torn;
    } finally {
      reader.dispose();
    }
  }

  private static IIOReadWarningListener listener(AtomicReference<Optional<String>> invented) {
    return (_, warning) -> {
      if (warning.contains(CORRUPT) || warning.contains(PREMATURE)) {
        invented.set(Optional.of(warning));
      }
    };
  }

  private static byte[] samples(BufferedImage image) throws Pnm.TornException {
    Raster raster = image.getRaster();
    boolean grey = raster.getNumBands() == 1;
    if (!(raster.getDataBuffer() instanceof DataBufferByte bytes)
        || (!grey && image.getType() != BufferedImage.TYPE_3BYTE_BGR)) {
      throw new Pnm.TornException("a JPEG that is neither grey nor in colour");
    }
    byte[] samples = bytes.getData();
    for (int at = 0; !grey && at < samples.length; at += COLOURS) { // blue comes first
      byte blue = samples[at];
      samples[at] = samples[at + 2];
      samples[at + 2] = blue;
    }
    return samples;
  }
}
