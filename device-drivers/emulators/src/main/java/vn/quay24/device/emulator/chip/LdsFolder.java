package vn.quay24.device.emulator.chip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A card image as a folder: one file for each elementary file, {@code keys.txt}, and the private
 * keys if there are any. Files are found by plain name ({@code DG1.bin}, {@code EF.SOD.bin}, {@code
 * COM}) or by file id ({@code 0101}, {@code 011D.bin}); names that mean nothing are passed over.
 */
public final class LdsFolder {
  /** Private key of active authentication, PKCS#8. */
  public static final String ACTIVE_KEY = "AA.key";

  /** Private key of chip authentication, PKCS#8. */
  public static final String AGREEMENT_KEY = "CA.key";

  /** What opens the chip. */
  public static final String KEYS = "keys.txt";

  private static final long LARGEST_FILE = 1 << 20;

  private LdsFolder() {}

  /**
   * Reads an image.
   *
   * @throws IOException the folder cannot be read, or it holds no data group, or no keys
   */
  public static LdsImage read(Path folder) throws IOException {
    Map<LdsFile, byte[]> files = new EnumMap<>(LdsFile.class);
    Map<String, byte[]> keyFiles = new TreeMap<>();
    String keys = "";
    for (Path path : contents(folder)) {
      String name = path.getFileName().toString();
      if (name.equalsIgnoreCase(KEYS)) {
        keys = Files.readString(path);
        continue;
      }
      byte[] content = Files.readAllBytes(path);
      Optional<byte[]> key = KeyFile.privateKey(content);
      key.ifPresent(found -> keyFiles.put(name, found));
      if (key.isEmpty()) {
        LdsFile.named(name).ifPresent(file -> files.put(file, binary(content)));
      }
    }
    byte[] dataGroup1 = files.get(LdsFile.DG1);
    if (dataGroup1 == null) {
      throw new IOException("no DG1 in the card image " + folder);
    }
    KeysText text = KeysText.parse(keys);
    byte[] dataGroup15 = files.getOrDefault(LdsFile.DG15, new byte[0]);
    return new LdsImage(
        files,
        text.cardKeys(dataGroup1),
        text.privateKey("aa", folder).or(() -> KeyFile.active(keyFiles, dataGroup15)),
        text.privateKey("ca", folder).or(() -> KeyFile.agreement(keyFiles)));
  }

  /** A file may be written out in hexadecimal digits, which no data group consists of. */
  private static byte[] binary(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1).replaceAll("\\s", "");
    return text.matches("([0-9A-Fa-f]{2})+") ? HexFormat.of().parseHex(text) : content;
  }

  /** Writes an image; the folder is made when it does not exist. */
  public static void write(LdsImage image, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<LdsFile, byte[]> file : image.files().entrySet()) {
      Files.write(folder.resolve(file.getKey().title() + ".bin"), file.getValue());
    }
    if (image.activeKey().isPresent()) {
      Files.write(folder.resolve(ACTIVE_KEY), image.activeKey().get());
    }
    if (image.agreementKey().isPresent()) {
      Files.write(folder.resolve(AGREEMENT_KEY), image.agreementKey().get());
    }
    Files.writeString(folder.resolve(KEYS), KeysText.of(image.keys()));
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(LdsFolder::acceptable).sorted().toList();
    }
  }

  private static boolean acceptable(Path path) {
    return Files.isRegularFile(path) && path.toFile().length() <= LARGEST_FILE;
  }
}
