package vn.quay24.distribution.kiosk.devices.trial;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.quay24.device.scanner.ScannedPage;

/** A scanned page as a PNG file. */
final class PagePicture {
  private static final int GREY = 1;
  private static final int COLOURS = 3;

  private PagePicture() {}

  /** Writes {@code page-001.png} …, replacing one of the same number. */
  static Path write(ScannedPage page, Path folder) throws IOException {
    Path file = folder.resolve("page-%03d.png".formatted(page.number()));
    if (!ImageIO.write(picture(page), "png", file.toFile())) {
      throw new IOException("no PNG writer in this runtime");
    }
    return file;
  }

  private static BufferedImage picture(ScannedPage page) {
    boolean grey = page.channels() == GREY;
    BufferedImage picture =
        new BufferedImage(
            page.width(),
            page.height(),
            grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    byte[] samples = page.samples();
    for (int i = 0; i < samples.length; i++) {
      int channel = i % COLOURS;
      pixels[grey ? i : i - channel + COLOURS - 1 - channel] = samples[i];
    }
    return picture;
  }
}
