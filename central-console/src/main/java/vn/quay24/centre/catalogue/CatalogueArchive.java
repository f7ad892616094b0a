package vn.quay24.centre.catalogue;

import java.io.IOException;
import java.util.Optional;

/** Every catalogue that was ever published: a dossier is read with the one it was filled from. */
public interface CatalogueArchive {

  /** Keeps the target {@code catalogue.zip} of a release. */
  void keep(long release, byte[] zip) throws IOException;

  Optional<byte[]> read(long release) throws IOException;
}
