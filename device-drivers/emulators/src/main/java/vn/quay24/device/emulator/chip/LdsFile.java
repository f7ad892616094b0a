package vn.quay24.device.emulator.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The elementary files of an eMRTD (ICAO 9303-10 §3.11): where they are and what they are called.
 */
public enum LdsFile {
  CARD_ACCESS(0x011C, "EF.CardAccess"),
  COM(0x011E, "EF.COM"),
  SOD(0x011D, "EF.SOD"),
  DG1(0x0101, "DG1"),
  DG2(0x0102, "DG2"),
  DG3(0x0103, "DG3"),
  DG4(0x0104, "DG4"),
  DG5(0x0105, "DG5"),
  DG6(0x0106, "DG6"),
  DG7(0x0107, "DG7"),
  DG8(0x0108, "DG8"),
  DG9(0x0109, "DG9"),
  DG10(0x010A, "DG10"),
  DG11(0x010B, "DG11"),
  DG12(0x010C, "DG12"),
  DG13(0x010D, "DG13"),
  DG14(0x010E, "DG14"),
  DG15(0x010F, "DG15"),
  DG16(0x0110, "DG16"),
  /** In the master file; the same id as EF.SOD in the application. */
  CARD_SECURITY(0x011D, "EF.CardSecurity");

  private final int fileId;
  private final String title;

  LdsFile(int fileId, String title) {
    this.fileId = fileId;
    this.title = title;
  }

  /** Two bytes, unsigned. */
  public int fileId() {
    return fileId;
  }

  /** As the specification writes it. */
  public String title() {
    return title;
  }

  /** Fingerprints and irises stay closed: they need terminal authentication. */
  boolean needsTerminalAuthentication() {
    return this == DG3 || this == DG4;
  }

  /** Outside of the application; its files have ids of their own. */
  boolean inMasterFile() {
    return this == CARD_ACCESS || this == CARD_SECURITY;
  }

  static Optional<LdsFile> withId(int fileId, boolean inMasterFile) {
    return List.of(values()).stream()
        .filter(file -> file.fileId == fileId && file.inMasterFile() == inMasterFile)
        .findFirst();
  }

  /**
   * The file meant by the name of a file in a folder: {@code EF.SOD.bin}, {@code SOD}, {@code
   * 011D}, {@code ef_sod.dat}, {@code DG01}.
   */
  static Optional<LdsFile> named(String name) {
    List<String> parts = new ArrayList<>(List.of(name.toUpperCase(Locale.ROOT).split("[._ -]+")));
    parts.removeIf(part -> part.equals("EF") || part.isEmpty());
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String stem = parts.getFirst();
    if (stem.equals("CARD")) {
      stem = parts.contains("SECURITY") ? "CARDSECURITY" : "CARDACCESS";
    }
    if (stem.matches("DG0[1-9]")) {
      stem = "DG" + stem.charAt(3);
    }
    for (LdsFile file : values()) {
      String id = "%04X".formatted(file.fileId);
      if (stem.equals(id) || stem.equals(plain(file))) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static String plain(LdsFile file) {
    return file.title.replace("EF.", "").toUpperCase(Locale.ROOT);
  }
}
