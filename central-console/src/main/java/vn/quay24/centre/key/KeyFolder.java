package vn.quay24.centre.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;

/** A folder of secrets that only the centre's own user may read. */
public final class KeyFolder {
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

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

  /**
   * The file's text; made, forced to disk and kept when there is none. Of two who make it at once,
   * one wins and both get the winner's.
   */
  public String textOr(String name, Maker maker) throws IOException, GeneralSecurityException {
    Optional<String> kept = text(name);
    if (kept.isPresent()) {
      return kept.get();
    }
    Path own = Files.createTempFile(folder, name + ".", ".next", PRIVATE);
    try {
      fill(own, maker.make());
      Files.createLink(folder.resolve(name), own);
    } catch (FileAlreadyExistsException _) {
      // Somebody else was first: theirs holds.
    } finally {
      Files.delete(own);
    }
    force();
    return Files.readString(folder.resolve(name));
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
    Files.createFile(next, PRIVATE);
    fill(next, text);
    Files.move(
        next,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    force();
  }

  private static void fill(Path file, String text) throws IOException {
    Files.write(
        file,
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
  }

  /** Makes new names durable. */
  private void force() throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
