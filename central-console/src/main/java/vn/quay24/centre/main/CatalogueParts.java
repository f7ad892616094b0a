package vn.quay24.centre.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import vn.quay24.centre.catalogue.CatalogueArchive;
import vn.quay24.centre.catalogue.PublishedCatalogues;
import vn.quay24.centre.catalogue.Releases;
import vn.quay24.centre.store.FileCatalogueArchive;
import vn.quay24.centre.store.SqlReleaseHistory;
import vn.quay24.protocol.release.ReleaseShelf;

/** The signed releases and the catalogues in them. */
record CatalogueParts(ReleaseShelf shelf, PublishedCatalogues catalogues, Releases releases) {

  static CatalogueParts of(Foundation foundation) throws IOException {
    Path data = foundation.configuration().data();
    ReleaseShelf shelf = new ReleaseShelf(data.resolve("releases"));
    CatalogueArchive archive = new FileCatalogueArchive(data.resolve("catalogues"));
    PublishedCatalogues catalogues = PublishedCatalogues.of(shelf, archive);
    Releases releases =
        new Releases(
            shelf,
            archive,
            catalogues,
            new SqlReleaseHistory(foundation.database()),
            foundation.audit(),
            foundation.live(),
            foundation.clock());
    return new CatalogueParts(shelf, catalogues, releases);
  }

  /** Root metadata that a new kiosk starts to trust from. */
  Optional<String> trustedRoot() {
    try {
      return shelf.firstRoot().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
