package vn.quay24.centre.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.main.CentreFixture;
import vn.quay24.centre.store.FileCatalogueArchive;
import vn.quay24.protocol.release.ReleaseShelf;
import vn.quay24.protocol.release.ReleaseSigner;
import vn.quay24.protocol.release.ReleaseState;
import vn.quay24.protocol.release.ReleaseUpload;
import vn.quay24.protocol.release.Role;

/** A release is served only when the centre can read it itself, also after a crash. */
class ReleasesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(86_400);

  @TempDir Path folder;
  private final ReleaseSigner signer;
  private ReleaseShelf shelf = new ReleaseShelf(Path.of(""));

  ReleasesTest() throws GeneralSecurityException {
    Map<Role, List<KeyPair>> keys = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      keys.put(role, List.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
    }
    signer = new ReleaseSigner(keys);
  }

  @BeforeEach
  void open() {
    shelf = new ReleaseShelf(folder.resolve("releases"));
  }

  @Test
  void whatCannotBeArchivedIsNotServed() throws Exception {
    Releases releases = releases(new FullArchive());

    assertThrows(IOException.class, () -> releases.publish("a", upload("catalogue.zip")));

    assertEquals(ReleaseState.none(), shelf.state());
  }

  @Test
  void aReleaseWithoutACatalogueIsRefusedBeforeItIsServed() throws Exception {
    Releases releases = releases(archive());

    assertInstanceOf(Releases.Outcome.Refused.class, releases.publish("a", upload("other.zip")));

    assertEquals(ReleaseState.none(), shelf.state());
  }

  @Test
  void aCatalogueThatTheArchiveLostIsTakenFromWhatIsServed() throws Exception {
    assertInstanceOf(
        Releases.Outcome.Accepted.class, releases(archive()).publish("a", upload("catalogue.zip")));
    Files.delete(folder.resolve("catalogues/1.zip"));

    assertTrue(PublishedCatalogues.of(shelf, archive()).current().isPresent());
  }

  private CatalogueArchive archive() throws IOException {
    return new FileCatalogueArchive(folder.resolve("catalogues"));
  }

  private Releases releases(CatalogueArchive archive) throws IOException {
    return new Releases(
        shelf,
        archive,
        PublishedCatalogues.of(shelf, archive),
        new NoHistory(),
        (_, _, _, _) -> {},
        new LiveEvents(),
        () -> NOW);
  }

  private ReleaseUpload upload(String name) throws IOException, GeneralSecurityException {
    Map<String, byte[]> files =
        new HashMap<>(signer.release(1, LATER, Map.of(name, CentreFixture.catalogueZip())));
    files.put("metadata/1.root.json", signer.root(1, LATER, List.of()));
    return new ReleaseUpload(files);
  }

  private static final class FullArchive implements CatalogueArchive {
    @Override
    public void keep(long release, byte[] zip) throws IOException {
      throw new IOException("no space left on device");
    }

    @Override
    public Optional<byte[]> read(long release) {
      return Optional.empty();
    }
  }

  private static final class NoHistory implements ReleaseHistory {
    @Override
    public void add(Entry entry) {
      // Not asked for.
    }

    @Override
    public List<Entry> newest(int limit) {
      return List.of();
    }
  }
}
