package vn.quay24.device.emulator.camera;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code as it is printed: UTF-8 text in byte mode. */
public final class PrintedCode {
  private final ByteMatrix modules;

  private PrintedCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /** A code of medium error correction, as on the identity card. */
  public static PrintedCode of(String text) {
    return of(text, ErrorCorrectionLevel.M);
  }

  /** A code that holds as much text as can be. */
  public static PrintedCode dense(String text) {
    return of(text, ErrorCorrectionLevel.L);
  }

  private static PrintedCode of(String text, ErrorCorrectionLevel level) {
    try {
      return new PrintedCode(
          Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", e);
    }
  }

  /** Modules a side, without quiet zone. */
  int size() {
    return modules.getWidth();
  }

  boolean dark(int x, int y) {
    return modules.get(x, y) == 1;
  }
}
