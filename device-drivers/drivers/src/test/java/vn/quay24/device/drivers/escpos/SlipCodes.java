package vn.quay24.device.drivers.escpos;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;

/** Reads the QR code on a printed slip. */
final class SlipCodes {
  private SlipCodes() {}

  static String read(BufferedImage slip) throws ReaderException {
    int width = slip.getWidth();
    int[] rgb = slip.getRGB(0, 0, width, slip.getHeight(), null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(width, slip.getHeight(), rgb))))
        .getText();
  }
}
