package vn.quay24.device.emulator.chip;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Private keys as people keep them: PKCS#8, PKCS#1 or SEC 1, in DER, PEM, Base64 or hexadecimal
 * digits.
 */
final class KeyFile {
  private static final int SEQUENCE = 0x30;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----(.*?)-----END", Pattern.DOTALL);
  private static final Pattern ACTIVE =
      Pattern.compile("(EF[._-]?)?(AA|DG15|010F|ACTIVE)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AGREEMENT =
      Pattern.compile(
          "(EF[._-]?)?(CA([^A-Z]|KEY|PRIV)|DG14|010E|CHIP.?AUTH)", Pattern.CASE_INSENSITIVE);

  private KeyFile() {}

  /** The key as PKCS#8 DER, when the content is one. */
  static Optional<byte[]> privateKey(byte[] content) {
    return parsed(content).or(() -> parsed(decoded(content)));
  }

  private static Optional<byte[]> parsed(byte[] der) {
    if (der.length == 0 || der[0] != SEQUENCE) {
      return Optional.empty();
    }
    return PrivateKeys.asPkcs8(der);
  }

  /**
   * The key of active authentication: the one whose file name says so, else the one that fits DG15.
   *
   * @param keys PKCS#8 by file name
   */
  static Optional<byte[]> active(Map<String, byte[]> keys, byte[] dataGroup15) {
    return named(keys, ACTIVE)
        .or(
            () ->
                keys.values().stream()
                    .filter(key -> PrivateKeys.fits(key, dataGroup15))
                    .findFirst());
  }

  /** The key of chip authentication: the one whose file name says so. */
  static Optional<byte[]> agreement(Map<String, byte[]> keys) {
    return named(keys, AGREEMENT);
  }

  private static Optional<byte[]> named(Map<String, byte[]> keys, Pattern name) {
    return keys.entrySet().stream()
        .filter(key -> name.matcher(key.getKey()).lookingAt())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static byte[] decoded(byte[] content) {
    String whole = new String(content, StandardCharsets.ISO_8859_1);
    Matcher pem = PEM.matcher(whole);
    String text = (pem.find() ? pem.group(2) : whole).replaceAll("\\s", "");
    try {
      return text.matches("([0-9A-Fa-f]{2})+")
          ? HexFormat.of().parseHex(text)
          : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
