package vn.quay24.centre.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** A folder of secrets that only the centre's own user may read. */
public final class KeyFolder {
  private final Path folder;

  private KeyFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder, and makes it when it is not there. */
  public static KeyFolder open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return new KeyFolder(folder);
  }

  /** Makes the content of a new file. */
  @FunctionalInterface
  public interface Maker {
    String make() throws GeneralSecurityException;
  }

  /** The file's text; made, forced to disk and kept when there is none. */
  public String textOr(String name, Maker maker) throws IOException, GeneralSecurityException {
    Optional<String> kept = text(name);
    if (kept.isPresent()) {
      return kept.get();
    }
    String made = maker.make();
    write(name, made);
    return made;
  }

  /** The file's text, when there is one. */
  public Optional<String> text(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** Replaces the file, whole or not at all. */
  public void write(String name, String text) throws IOException {
    Path next = folder.resolve(name + ".next");
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        next,
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(
        next,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
