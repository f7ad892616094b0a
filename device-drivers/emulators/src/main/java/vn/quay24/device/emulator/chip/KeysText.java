package vn.quay24.device.emulator.chip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The text of {@code keys.txt}: lines {@code key = value} (or {@code key: value}), or four plain
 * lines: document number, birth, expiry, CAN. What is missing comes from the machine-readable zone
 * in DG1. Dates may be yyMMdd, yyyyMMdd, yyyy-MM-dd or dd/MM/yyyy.
 */
final class KeysText {
  private static final List<String> ORDER = List.of("document", "birth", "expiry", "can");
  private final Map<String, String> values;

  private KeysText(Map<String, String> values) {
    this.values = values;
  }

  static KeysText parse(String text) {
    Map<String, String> values = new HashMap<>();
    List<String> plain = new ArrayList<>();
    for (String line : text.replace("\uFEFF", "").lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] pair = line.split(named(line) ? "\\s+" : "[=:]", 2);
      if (pair.length == 2) {
        values.put(key(pair[0]), pair[1].strip());
      } else {
        plain.addAll(List.of(line.split("[\\s,;]+")));
      }
    }
    for (int i = 0; i < Math.min(plain.size(), ORDER.size()); i++) {
      values.putIfAbsent(ORDER.get(i), plain.get(i));
    }
    return new KeysText(values);
  }

  /** Whether a line begins with a name and has no sign behind it. */
  private static boolean named(String line) {
    String[] words = line.split("\\s+", 2);
    return words.length == 2
        && !line.matches(".*[=:].*")
        && words[0].matches("[A-Za-z_-]+")
        && !key(words[0]).startsWith("other.");
  }

  static String of(CardKeys keys) {
    return "documentNumber=%s%nbirth=%s%nexpiry=%s%ncan=%s%n"
        .formatted(keys.documentNumber(), keys.birth(), keys.expiry(), keys.can());
  }

  CardKeys cardKeys(byte[] dataGroup1) throws IOException {
    Optional<CardKeys> printed = MachineReadableZone.keysIn(dataGroup1);
    CardKeys fallback = printed.orElse(new CardKeys("", "", "", ""));
    CardKeys keys =
        new CardKeys(
            values.getOrDefault("document", fallback.documentNumber()),
            date(values.getOrDefault("birth", fallback.birth())),
            date(values.getOrDefault("expiry", fallback.expiry())),
            values.getOrDefault("can", fallback.can()));
    if (keys.birth().isEmpty() && keys.can().isEmpty()) {
      throw new IOException("keys.txt names no keys and DG1 holds no machine-readable zone");
    }
    return keys;
  }

  /** The private key that a line {@code aa=} or {@code ca=} carries or points at. */
  Optional<byte[]> privateKey(String name, Path folder) {
    String value = values.getOrDefault(name, "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> inline = KeyFile.privateKey(value.getBytes(StandardCharsets.ISO_8859_1));
    return inline.or(() -> keyFile(folder.resolve(value)));
  }

  private static Optional<byte[]> keyFile(Path path) {
    try {
      return Files.isRegularFile(path)
          ? KeyFile.privateKey(Files.readAllBytes(path))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the private key " + path, e);
    }
  }

  private static String key(String written) {
    String letters = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (letters) {
      case "dob", "birth", "dateofbirth", "birthdate" -> "birth";
      case "doe", "expiry", "dateofexpiry", "expirydate", "expires" -> "expiry";
      case "can", "cardaccessnumber" -> "can";
      case "aa", "aakey", "activekey", "activeauthentication", "aaprivatekey" -> "aa";
      case "ca", "cakey", "agreementkey", "chipauthentication", "caprivatekey" -> "ca";
      default ->
          letters.startsWith("doc") || letters.equals("number") ? "document" : "other." + letters;
    };
  }

  private static String date(String written) {
    String digits = written.replaceAll("[^0-9<]", "");
    if (written.matches("[0-9]{2}[/.-][0-9]{2}[/.-][0-9]{4}")) {
      return digits.substring(6) + digits.substring(2, 4) + digits.substring(0, 2);
    }
    return digits.length() == 8 ? digits.substring(2) : digits;
  }
}
