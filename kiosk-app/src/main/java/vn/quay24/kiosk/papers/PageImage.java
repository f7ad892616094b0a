package vn.quay24.kiosk.papers;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import vn.quay24.device.scanner.ScannedPage;

/** A scanned page as an image of the JDK. */
final class PageImage {

  private PageImage() {}

  static BufferedImage of(ScannedPage page) {
    if (page.channels() == 1) {
      BufferedImage image =
          new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
      byte[] raster = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      System.arraycopy(page.samples(), 0, raster, 0, raster.length);
      return image;
    }
    BufferedImage image =
        new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] raster = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    byte[] rgb = page.samples();
    for (int i = 0; i < raster.length; i += 3) {
      raster[i] = rgb[i + 2];
      raster[i + 1] = rgb[i + 1];
      raster[i + 2] = rgb[i];
    }
    return image;
  }
}
