package vn.quay24.centre.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.quay24.centre.catalogue.CatalogueArchive;

/** Catalogues as {@code {release}.zip} in a folder. */
public final class FileCatalogueArchive implements CatalogueArchive {
  private final Path folder;

  /** Keeps them in this folder, which is made when it is not there. */
  public FileCatalogueArchive(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.folder = folder;
  }

  @Override
  public void keep(long release, byte[] zip) throws IOException {
    Path next = folder.resolve(release + ".next");
    Files.write(
        next,
        zip,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(next, file(release), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true); // the name too, before the release is served
    }
  }

  @Override
  public Optional<byte[]> read(long release) throws IOException {
    Path file = file(release);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private Path file(long release) {
    return folder.resolve(release + ".zip");
  }
}
