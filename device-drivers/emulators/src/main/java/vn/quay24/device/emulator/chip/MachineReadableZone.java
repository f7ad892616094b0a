package vn.quay24.device.emulator.chip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reading the keys out of DG1's machine-readable zone (ICAO 9303-5 TD1, 9303-4 TD3). */
final class MachineReadableZone {
  private static final int TD1_LENGTH = 90;
  private static final int TD3_LENGTH = 88;

  private MachineReadableZone() {}

  static Optional<CardKeys> keysIn(byte[] dataGroup1) {
    return text(dataGroup1)
        .flatMap(
            text ->
                switch (text.length()) {
                  case TD1_LENGTH -> Optional.of(keys(text, 5, 30, 38));
                  case TD3_LENGTH -> Optional.of(keys(text, 44, 57, 65));
                  default -> Optional.empty();
                });
  }

  private static CardKeys keys(String text, int number, int birth, int expiry) {
    String documentNumber = text.substring(number, number + 9);
    String digits = documentNumber.replace("<", "");
    return new CardKeys(
        documentNumber,
        text.substring(birth, birth + 6),
        text.substring(expiry, expiry + 6),
        // Of the Vietnamese card: the last six digits of the number.
        digits.matches("[0-9]{6,}") ? digits.substring(digits.length() - 6) : "");
  }

  private static Optional<String> text(byte[] dataGroup1) {
    try {
      for (Tlv group : Tlv.parse(dataGroup1)) {
        List<Tlv> inner = Tlv.parse(group.value());
        Optional<byte[]> zone = Tlv.find(inner, 0x5F1F);
        if (zone.isPresent()) {
          return zone.map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
        }
      }
    } catch (Refusal e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
