package vn.quay24.agent.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.ReleaseSigner;
import vn.quay24.protocol.release.Role;
import vn.quay24.protocol.release.TrustStore;

class SlottedReleasesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(86_400);

  @TempDir Path folder;
  private final Map<String, byte[]> served = new HashMap<>();
  private final ReleaseSigner signer;
  private final byte[] root;

  SlottedReleasesTest() throws GeneralSecurityException {
    Map<Role, List<KeyPair>> keys = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      keys.put(role, List.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
    }
    signer = new ReleaseSigner(keys);
    root = signer.root(1, LATER, List.of());
  }

  @Test
  void releasesTakeTurnsInTwoSlots() throws Exception {
    SlottedReleases releases = started();
    publish(1);
    assertEquals(new Releases.Attempt.Ready(1, "a"), releases.update());
    publish(2);
    assertEquals(new Releases.Attempt.Ready(2, "b"), releases.update());
    assertEquals(new Releases.Attempt.UpToDate(2), releases.update());
    publish(3);
    assertEquals(new Releases.Attempt.Ready(3, "a"), releases.update());
  }

  @Test
  void theKeysThatMayCommandComeWithTheRelease() throws Exception {
    SlottedReleases releases = started();
    publish(1);
    releases.update();

    assertEquals(1, releases.commandKeys().keys().size());
  }

  @Test
  void aRestartKeepsTheReleaseAndTheFloor() throws Exception {
    publish(5);
    started().update();
    publish(4);

    SlottedReleases restarted = started();

    assertEquals(5, restarted.active());
    assertEquals(new Releases.Attempt.Refused(5, "rollback"), restarted.update());
  }

  @Test
  void aKillBetweenTrustAndPointerIsMadeGood() throws Exception {
    publish(5);
    started().update();
    Files.delete(folder.resolve("slots/current"));

    SlottedReleases restarted = started();

    assertEquals(0, restarted.active());
    assertEquals(new Releases.Attempt.Ready(5, "a"), restarted.update());
  }

  @Test
  void aSlotThatRottedIsFetchedAnew() throws Exception {
    publish(5);
    started().update();
    Files.writeString(folder.resolve("slots/a/catalogue.zip"), "rotten");

    SlottedReleases restarted = started();

    assertEquals(0, restarted.active());
    assertEquals(new Releases.Attempt.Ready(5, "b"), restarted.update());
  }

  @Test
  void aTamperedReleaseLeavesTheOldOneRunning() throws Exception {
    SlottedReleases releases = started();
    publish(1);
    releases.update();
    publish(2);
    served.replaceAll(
        (path, bytes) -> path.endsWith("catalogue.zip") ? "tampered".getBytes(UTF_8) : bytes);

    Releases.Attempt attempt = releases.update();

    assertEquals(new Releases.Attempt.Refused(1, "hashMismatch"), attempt);
    assertEquals(1, releases.active());
  }

  @Test
  void aCentreThatIsAwayIsNoRefusal() throws Exception {
    SlottedReleases releases =
        new SlottedReleases(
            new CatalogueSlots(folder.resolve("slots")),
            new TrustStore(folder.resolve("trusted"), root),
            root,
            (_, _) -> {
              throw new IOException("no route");
            },
            () -> NOW);

    assertEquals(new Releases.Attempt.Unreachable(), releases.update());
  }

  private SlottedReleases started() {
    SlottedReleases releases =
        new SlottedReleases(
            new CatalogueSlots(folder.resolve("slots")),
            new TrustStore(folder.resolve("trusted"), root),
            root,
            (path, _) -> Optional.ofNullable(served.get(path)),
            () -> NOW);
    releases.start();
    return releases;
  }

  private void publish(long release) throws GeneralSecurityException {
    served.putAll(
        signer.release(
            release,
            LATER,
            Map.of(
                "catalogue.zip",
                ("release " + release).getBytes(UTF_8),
                CommandKeys.TARGET,
                Wire.write(new CommandKeys(1, Map.of("k", new byte[] {1}))))));
  }
}
