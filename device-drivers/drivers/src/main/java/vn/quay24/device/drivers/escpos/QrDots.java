package vn.quay24.device.drivers.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Graphics2D;
import java.util.Map;

/** The modules of a QR code without its quiet zone. */
record QrDots(BitMatrix modules) {
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          "UTF-8",
          EncodeHintType.MARGIN,
          0);

  /** Encodes UTF-8 text, error correction M. */
  static QrDots of(String content) {
    try {
      return new QrDots(new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, HINTS));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + content.length() + " characters", e);
    }
  }

  int size() {
    return modules.getWidth();
  }

  void draw(Graphics2D g, int left, int top, int module) {
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        if (modules.get(x, y)) {
          g.fillRect(left + x * module, top + y * module, module, module);
        }
      }
    }
  }
}
