package vn.quay24.device.emulator.printer;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The QR code that a printer draws by itself: what {@code GS ( k} has set so far. */
final class QrSymbol {
  private static final int STANDARD_MODULE = 3;

  private int module = STANDARD_MODULE;
  private ErrorCorrectionLevel correction = ErrorCorrectionLevel.L;
  private byte[] data = new byte[0];

  /** {@code ESC @}. */
  void reset() {
    module = STANDARD_MODULE;
    correction = ErrorCorrectionLevel.L;
    data = new byte[0];
  }

  void module(int dots) {
    module = dots;
  }

  void correction(int level) {
    correction =
        switch (level) {
          case '1' -> ErrorCorrectionLevel.M;
          case '2' -> ErrorCorrectionLevel.Q;
          case '3' -> ErrorCorrectionLevel.H;
          default -> ErrorCorrectionLevel.L;
        };
  }

  void store(byte[] bytes) {
    data = bytes;
  }

  /**
   * The rows of dots of the stored bytes, as they are (byte mode, no ECI); none when nothing is
   * stored or it does not fit the paper.
   */
  List<byte[]> rows(int widthBytes, int align) {
    if (data.length == 0) {
      return List.of();
    }
    try {
      return drawn(
          Encoder.encode(new String(data, StandardCharsets.ISO_8859_1), correction).getMatrix(),
          widthBytes,
          align);
    } catch (WriterException _) {
      return List.of(); // a printer says nothing of data that it cannot encode
    }
  }

  private List<byte[]> drawn(ByteMatrix matrix, int widthBytes, int align) {
    int room = widthBytes * 8 - matrix.getWidth() * module;
    if (room < 0) {
      return List.of();
    }
    int left = room * align / 2;
    List<byte[]> rows = new ArrayList<>();
    for (int y = 0; y < matrix.getHeight(); y++) {
      byte[] row = new byte[widthBytes];
      for (int x = 0; x < matrix.getWidth() * module; x++) {
        if (matrix.get(x / module, y) == 1) {
          row[(left + x) / 8] |= (byte) (0x80 >> (left + x) % 8);
        }
      }
      for (int i = 0; i < module; i++) {
        rows.add(row);
      }
    }
    return rows;
  }
}
