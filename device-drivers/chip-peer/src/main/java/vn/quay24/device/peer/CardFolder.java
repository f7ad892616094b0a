package vn.quay24.device.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A card image: {@code EF.CardAccess.bin}, {@code EF.COM.bin}, {@code EF.SOD.bin}, {@code DG1.bin}
 * …, {@code AA.key}, {@code CA.key}, and {@code keys.txt} with a line {@code can=}.
 *
 * @param files content by file id
 * @param activeKey PKCS#8, when the folder has one
 * @param agreementKey PKCS#8, when the folder has one
 */
record CardFolder(
    Map<Integer, byte[]> files,
    byte[] cardAccess,
    String can,
    Optional<byte[]> activeKey,
    Optional<byte[]> agreementKey) {
  private static final int COM = 0x011E;
  private static final int SOD = 0x011D;
  private static final int DATA_GROUPS = 16;
  private static final int MRZ_HEADER = 5;

  static CardFolder read(Path folder) throws IOException {
    Map<Integer, byte[]> files = new HashMap<>();
    put(files, COM, folder.resolve("EF.COM.bin"));
    put(files, SOD, folder.resolve("EF.SOD.bin"));
    for (int i = 1; i <= DATA_GROUPS; i++) {
      put(files, 0x0100 + i, folder.resolve("DG" + i + ".bin"));
    }
    return new CardFolder(
        files,
        Files.readAllBytes(folder.resolve("EF.CardAccess.bin")),
        can(folder.resolve("keys.txt")),
        key(folder.resolve("AA.key")),
        key(folder.resolve("CA.key")));
  }

  private static Optional<byte[]> key(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** The text of DG1: tag 61, tag 5F1F, ninety characters. */
  String machineReadableZone() throws Refused {
    byte[] group = files.get(0x0101);
    if (group == null) {
      throw new Refused(Refused.NOT_FOUND);
    }
    int from = MRZ_HEADER;
    return new String(group, from, group.length - from, StandardCharsets.US_ASCII);
  }

  private static void put(Map<Integer, byte[]> files, int id, Path path) throws IOException {
    if (Files.exists(path)) {
      files.put(id, Files.readAllBytes(path));
    }
  }

  private static String can(Path keys) throws IOException {
    return Files.readAllLines(keys).stream()
        .filter(line -> line.startsWith("can="))
        .map(line -> line.substring("can=".length()))
        .findFirst()
        .orElseThrow(() -> new IOException("no line can= in " + keys));
  }

  @Override
  public String toString() {
    return "CardFolder[redacted]";
  }
}
