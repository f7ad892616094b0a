package vn.quay24.protocol.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The release files that kiosks fetch, in a folder, and the gate through which new ones come in. An
 * upload is verified exactly as a kiosk verifies it; only files that this verification read are
 * kept, the timestamp last, so that a reader always sees a whole release. One process writes; reads
 * and writes may come from any thread.
 */
public final class ReleaseShelf implements ReleaseSource {
  private static final String FIRST_ROOT = "metadata/1.root.json";
  private static final String TIMESTAMP = "metadata/timestamp.json";
  private static final Pattern PATH =
      Pattern.compile(
          "metadata/(timestamp|[1-9][0-9]{0,17}\\.[A-Za-z0-9][A-Za-z0-9._%-]{0,119})\\.json"
              + "|targets/[0-9a-f]{64}\\.[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  private final Path folder;

  public ReleaseShelf(Path folder) {
    this.folder = folder;
  }

  /** Root metadata version 1, which trust starts from; empty before the first release. */
  public Optional<byte[]> firstRoot() throws IOException {
    return fetch(FIRST_ROOT, Role.ROOT.longest());
  }

  /** Versions that are served. */
  public synchronized ReleaseState state() throws IOException, RefusedException {
    Optional<byte[]> root = firstRoot();
    return root.isEmpty() ? ReleaseState.none() : store(root.get()).load().state();
  }

  /**
   * Verifies an upload on top of what is served, and serves it from then on.
   *
   * @throws RefusedException it is not to be trusted, or brings nothing newer; nothing changed
   */
  public ReleaseState accept(ReleaseUpload upload, Instant now)
      throws IOException, RefusedException {
    return accept(upload, now, _ -> {});
  }

  /** What else must hold, or be done, before a verified release is served. */
  @FunctionalInterface
  public interface Gate {
    /**
     * Lets a release through.
     *
     * @throws RefusedException it is not to be served
     */
    void pass(ReleaseUpdate.Release release) throws IOException, RefusedException;
  }

  /** The same; what the gate throws leaves what is served as it was. */
  public synchronized ReleaseState accept(ReleaseUpload upload, Instant now, Gate gate)
      throws IOException, RefusedException {
    for (String path : upload.files().keySet()) {
      if (!PATH.matcher(path).matches()) {
        throw new RefusedException(Refusal.MALFORMED, "upload", "a file has no place in a release");
      }
    }
    TrustStore store = store(anchor(upload));
    Trust before = store.load();
    Set<String> read = new HashSet<>();
    ReleaseSource source =
        (path, longest) -> {
          read.add(path);
          byte[] uploaded = upload.files().get(path);
          return uploaded != null ? Optional.of(uploaded) : fetch(path, longest);
        };
    ReleaseUpdate.Release release = new ReleaseUpdate(source).newest(before, now);
    Trust after = release.trust();
    if (after.state().equals(before.state()) && Files.exists(folder.resolve(TIMESTAMP))) {
      throw new RefusedException(
          Refusal.ROLLBACK, "timestamp.json", "nothing newer than release " + before.release());
    }
    gate.pass(release);
    read.add(FIRST_ROOT);
    keep(upload, read);
    store.save(after);
    return after.state();
  }

  /** A file of the release that is served, verified; empty when there is none of this name. */
  public synchronized Optional<byte[]> target(String name) throws IOException, RefusedException {
    Optional<byte[]> root = firstRoot();
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Trust trust = store(root.get()).load();
    FileDescription meant = trust.targets().get(name);
    if (meant == null) {
      return Optional.empty();
    }
    Optional<byte[]> bytes = fetch("targets/" + meant.sha256() + "." + name, meant.length());
    if (bytes.isPresent()) {
      trust.requireTarget(name, bytes.get());
    }
    return bytes;
  }

  /** Trust starts from the root that is served; the very first upload brings it. */
  private byte[] anchor(ReleaseUpload upload) throws IOException, RefusedException {
    Optional<byte[]> served = firstRoot();
    byte[] uploaded = upload.files().get(FIRST_ROOT);
    if (served.isPresent()) {
      return served.get();
    }
    if (uploaded == null) {
      throw new RefusedException(Refusal.MISSING, FIRST_ROOT, "the first release brings it");
    }
    return uploaded;
  }

  private void keep(ReleaseUpload upload, Set<String> read) throws IOException {
    List<String> paths = new ArrayList<>(read);
    paths.retainAll(upload.files().keySet());
    // Targets before the metadata that names them, the timestamp after everything.
    paths.sort((a, b) -> rank(a) != rank(b) ? Integer.compare(rank(a), rank(b)) : a.compareTo(b));
    for (String path : paths) {
      Path file = folder.resolve(path);
      if (path.equals(FIRST_ROOT) && Files.exists(file)) {
        continue;
      }
      byte[] bytes = upload.files().get(path);
      if (bytes != null) {
        Files.createDirectories(file.resolveSibling(""));
        DurableFile.write(file, bytes);
      }
    }
  }

  private static int rank(String path) {
    if (path.startsWith("targets/")) {
      return 0;
    }
    return path.equals(TIMESTAMP) ? 2 : 1;
  }

  private TrustStore store(byte[] root) {
    return new TrustStore(folder.resolve("trusted"), root);
  }

  @Override
  public Optional<byte[]> fetch(String path, long longest) throws IOException {
    Path file = folder.resolve(path);
    if (!PATH.matcher(path).matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (Files.size(file) > longest) {
      throw new IOException(path + " is longer than " + longest + " bytes");
    }
    return Optional.of(Files.readAllBytes(file));
  }
}
