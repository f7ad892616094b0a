package vn.quay24.kiosk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.kiosk.visit.Samples;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.local.LocalMessage.ReleaseLoaded;
import vn.quay24.protocol.local.LocalMessage.ReleaseReady;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseSigner;
import vn.quay24.protocol.release.ReleaseSlot;
import vn.quay24.protocol.release.Role;
import vn.quay24.protocol.release.Trust;

class ReleaseHolderTest {
  @TempDir Path folder;

  private final List<Long> served = new ArrayList<>();
  private final Map<Role, List<KeyPair>> keys = new EnumMap<>(Role.class);
  private ReleaseSigner signer;
  private byte[] root;
  private ReleaseHolder holder;

  @BeforeEach
  void makeTheShelf() throws GeneralSecurityException {
    for (Role role : Role.values()) {
      keys.put(role, List.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
    }
    signer = new ReleaseSigner(keys);
    root = signer.root(1, Instant.now().plus(Duration.ofDays(7)), List.of());
    holder =
        new ReleaseHolder(
            new ReleaseShelf(folder, () -> root, _ -> Samples.catalogue()),
            new ReleaseShelf.Release(0, Samples.catalogue(), CommandKeys.none()),
            release -> served.add(release.number()));
  }

  @Test
  void aReleaseServesFromTheNextVisitOn() throws Exception {
    write("a", 1);
    assertEquals(Optional.empty(), holder.ready(new ReleaseReady(1, "a")));
    assertEquals(0, holder.serving().number());

    holder.terms(Samples.terms());

    assertEquals(1, holder.serving().number());
    assertEquals(List.of(1L), served);
  }

  @Test
  void anOlderReleaseThatIsAnnouncedLateDoesNotOvertakeTheOneThatWaits() throws Exception {
    write("a", 4);
    write("b", 5);
    holder.ready(new ReleaseReady(5, "b"));
    holder.ready(new ReleaseReady(4, "a"));

    holder.terms(Samples.terms());

    assertEquals(5, holder.serving().number());
  }

  @Test
  void whatAnEarlierRunLeftServesAtOnce() throws Exception {
    write("a", 3);
    Files.writeString(folder.resolve("current"), "a\n", StandardCharsets.UTF_8);

    holder.loadCurrent();
    holder.terms(Samples.terms());

    assertEquals(3, holder.serving().number());
  }

  @Test
  void aReleaseThatServesAlreadyIsSaidAgainAndNotLoaded() throws Exception {
    write("a", 1);
    holder.ready(new ReleaseReady(1, "a"));
    holder.terms(Samples.terms());

    assertEquals(
        Optional.of(new ReleaseLoaded(1, true, "")), holder.ready(new ReleaseReady(1, "nowhere")));
  }

  @Test
  void aChangedReleaseIsRefusedByNameAndTheOldOneServesOn() throws Exception {
    write("a", 1);
    holder.ready(new ReleaseReady(1, "a"));
    holder.terms(Samples.terms());
    write("b", 2);
    Path target = targetIn("b");
    byte[] changed = Files.readAllBytes(target);
    changed[0] ^= 1;
    Files.write(target, changed);

    Optional<ReleaseLoaded> refused = holder.ready(new ReleaseReady(2, "b"));

    assertEquals(Optional.of(false), refused.map(ReleaseLoaded::loaded));
    holder.terms(Samples.terms());
    assertEquals(1, holder.serving().number());
  }

  private Path targetIn(String slot) throws IOException {
    try (var files = Files.walk(folder.resolve(slot))) {
      return files
          .filter(file -> file.toString().endsWith("catalogue.zip"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void write(String slot, long number)
      throws IOException, RefusedException, GeneralSecurityException {
    Map<String, byte[]> targets =
        Map.of("catalogue.zip", ("release " + number).getBytes(StandardCharsets.UTF_8));
    byte[] metadata = signer.targets(number, Instant.now().plus(Duration.ofDays(7)), targets);
    new ReleaseSlot(folder.resolve(slot))
        .write(Trust.startingFrom(root).withInstalledTargets(metadata), targets);
  }
}
