package vn.quay24.device.drivers.emrtd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/**
 * DG1 of a card of size TD1: three lines of thirty (ICAO 9303-5 §4.2.2; 9303-10 §4.7.1). On the
 * Vietnamese card the document number is the last nine of the twelve digits, which stand whole in
 * the optional data of line 1. Personal data.
 *
 * @param optionalData of line 1, with fillers
 * @param birth yyMMdd, with fillers where unknown
 * @param sex {@code M}, {@code F} or a filler
 * @param expiry yyMMdd; what a card without term holds is not known
 * @param names line 3
 */
record MachineReadableZone(
    String optionalData, String birth, char sex, String expiry, String names) {
  private static final int TAG_DG1 = 0x61;
  private static final int TAG_MRZ = 0x5F1F;
  private static final int LENGTH = 90;

  /** Reads DG1; empty when it is no TD1. */
  static Optional<MachineReadableZone> parse(byte[] dataGroup) {
    return Tlv.first(dataGroup)
        .filter(file -> file.tag() == TAG_DG1)
        .flatMap(file -> file.child(TAG_MRZ))
        .map(zone -> new String(zone.value(), ISO_8859_1).replaceAll("[\r\n]", ""))
        .filter(text -> text.length() == LENGTH)
        .map(MachineReadableZone::split);
  }

  private static MachineReadableZone split(String text) {
    return new MachineReadableZone(
        text.substring(15, 30),
        text.substring(30, 36),
        text.charAt(37),
        text.substring(38, 44),
        text.substring(60));
  }

  /** The twelve digits, when they stand where the Vietnamese card has them. */
  Optional<String> number() {
    String digits = optionalData.substring(0, 12);
    return digits.matches("[0-9]{12}") ? Optional.of(digits) : Optional.empty();
  }

  /** The name without its accents, as a last resort. */
  String plainName() {
    return names.replaceAll("<+", " ").strip();
  }

  @Override
  public String toString() {
    return "MachineReadableZone[redacted]";
  }
}
