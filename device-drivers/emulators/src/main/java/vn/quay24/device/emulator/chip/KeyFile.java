package vn.quay24.device.emulator.chip;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Private keys as people keep them: PKCS#8 in DER, PEM, Base64 or hexadecimal digits. */
final class KeyFile {
  private static final int SEQUENCE = 0x30;

  private KeyFile() {}

  /** The key as PKCS#8 DER, when the content is one. */
  static Optional<byte[]> privateKey(byte[] content) {
    return parsed(content).or(() -> parsed(decoded(content)));
  }

  private static Optional<byte[]> parsed(byte[] der) {
    if (der.length == 0 || der[0] != SEQUENCE) {
      return Optional.empty();
    }
    try {
      PrivateKeys.parse(der);
      return Optional.of(der);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isForAgreement(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("CA") || upper.contains("DG14") || upper.contains("CHIPAUTH");
  }

  private static byte[] decoded(byte[] content) {
    String text =
        new String(content, StandardCharsets.ISO_8859_1)
            .replaceAll("-----[A-Z ]+-----", "")
            .replaceAll("\\s", "");
    try {
      return text.matches("([0-9A-Fa-f]{2})+")
          ? HexFormat.of().parseHex(text)
          : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
