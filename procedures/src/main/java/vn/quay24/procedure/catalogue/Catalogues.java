package vn.quay24.procedure.catalogue;

import java.nio.file.Path;
import java.time.InstantSource;

/** Opens catalogues. Each file is read, linted and compiled; nothing that fails may serve. */
public final class Catalogues {

  private Catalogues() {}

  /**
   * Opens a folder, as an administrator edits it.
   *
   * @throws InvalidCatalogueException names every problem with file and field
   */
  public static Catalogue load(Path folder) throws InvalidCatalogueException {
    return load(CatalogueFiles.fromFolder(folder), InstantSource.system());
  }

  /**
   * Opens the catalogue of a release.
   *
   * @param zip bytes of the target {@code catalogue.zip}
   * @throws InvalidCatalogueException names every problem with file and field
   */
  public static Catalogue loadZip(byte[] zip) throws InvalidCatalogueException {
    return load(CatalogueFiles.fromZip(zip), InstantSource.system());
  }

  /**
   * Opens files that were read before.
   *
   * @param clock says which dates have come, when answers are checked
   */
  public static Catalogue load(CatalogueFiles files, InstantSource clock)
      throws InvalidCatalogueException {
    return new CatalogueReader(files, clock).read();
  }
}
