package vn.quay24.device.emulator.chip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Optional<byte[]> active = Optional.empty();
    Optional<byte[]> agreement = Optional.empty();
    String keys = "";
    for (Path path : contents(folder)) {
      String name = path.getFileName().toString();
      if (name.equalsIgnoreCase(KEYS)) {
        keys = Files.readString(path);
        continue;
      }
      byte[] content = Files.readAllBytes(path);
      Optional<LdsFile> file = LdsFile.named(name);
      Optional<byte[]> key = KeyFile.privateKey(content);
      if (key.isPresent() && KeyFile.isForAgreement(name)) {
        agreement = key;
      } else if (key.isPresent()) {
        active = key;
      } else if (file.isPresent()) {
        files.put(file.get(), content);
      }
    }
    if (!files.containsKey(LdsFile.DG1)) {
      throw new IOException("no DG1 in the card image " + folder);
    }
    KeysText text = KeysText.parse(keys);
    active = active.or(() -> text.privateKey("aa", folder));
    agreement = agreement.or(() -> text.privateKey("ca", folder));
    return new LdsImage(files, text.cardKeys(files.get(LdsFile.DG1)), active, agreement);
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
