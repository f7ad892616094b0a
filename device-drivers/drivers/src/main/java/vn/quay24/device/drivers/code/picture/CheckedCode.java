package vn.quay24.device.drivers.code.picture;

import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Map;
import java.util.Optional;

/** Turns modules into text, or into nothing when they are not those of a whole code. */
final class CheckedCode {
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.CHARACTER_SET, "UTF-8");
  private static final char NO_CHARACTER = '\uFFFD';

  private CheckedCode() {}

  static Optional<String> text(BitMatrix modules) {
    try {
      DecoderResult result = new Decoder().decode(modules, HINTS);
      // bytes that are no UTF-8 would come out as something that the code does not say
      return Optional.of(result.getText()).filter(text -> text.indexOf(NO_CHARACTER) < 0);
    } catch (ChecksumException | FormatException e) {
      return Optional.empty();
    }
  }
}
