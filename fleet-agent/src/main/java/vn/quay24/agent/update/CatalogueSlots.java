package vn.quay24.agent.update;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.quay24.protocol.release.ReleaseSlot;

/**
 * Two slots, {@code a} and {@code b}, and the pointer file {@code current} that names the one to
 * run. The pointer is replaced atomically after the slot is whole on disk.
 */
public final class CatalogueSlots {
  private static final String POINTER = "current";

  private final Path folder;

  public CatalogueSlots(Path folder) {
    this.folder = folder;
  }

  /** Name of the slot to run; empty before the first release. */
  Optional<String> current() throws IOException {
    Path pointer = folder.resolve(POINTER);
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    String name = Files.readString(pointer).strip();
    return name.equals("a") || name.equals("b") ? Optional.of(name) : Optional.empty();
  }

  /** The slot that is not running. */
  String spare() throws IOException {
    return current().filter("a"::equals).isPresent() ? "b" : "a";
  }

  ReleaseSlot slot(String name) {
    return new ReleaseSlot(folder.resolve(name));
  }

  void point(String name) throws IOException {
    Files.createDirectories(folder);
    Path temporary = folder.resolve(POINTER + ".new");
    try (FileChannel file =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)));
      file.force(true);
    }
    Files.move(
        temporary,
        folder.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
