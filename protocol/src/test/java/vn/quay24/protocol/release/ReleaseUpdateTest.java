package vn.quay24.protocol.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.quay24.protocol.release.Repository.LATER;
import static vn.quay24.protocol.release.Repository.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The attacks of the TUF specification §1.5.2, and the life of an honest release. */
class ReleaseUpdateTest {
  private final Repository repository;
  private Trust enrolled;

  ReleaseUpdateTest() throws GeneralSecurityException, RefusedException {
    repository = new Repository();
    enrolled = Trust.startingFrom(repository.firstRoot);
  }

  @BeforeEach
  void publishTheFirstRelease() throws GeneralSecurityException {
    repository.publish(1, "phí 8000");
  }

  @Test
  void anHonestReleaseIsTrusted() throws Exception {
    ReleaseUpdate.Release release = repository.update().newest(enrolled, NOW);

    assertEquals(1, release.trust().release());
    assertArrayEquals("phí 8000".getBytes(UTF_8), release.targets().get("catalogue.zip"));
  }

  @Test
  void nothingIsFetchedWhenNothingIsNew() throws Exception {
    Trust first = repository.update().newest(enrolled, NOW).trust();

    ReleaseUpdate.Release again = repository.update().newest(first, NOW);

    assertEquals(1, again.trust().release());
    assertEquals(Map.of(), again.targets());
  }

  @Test
  void aLaterReleaseReplacesTheFirst() throws Exception {
    Trust first = repository.update().newest(enrolled, NOW).trust();
    repository.publish(2, "phí 9000");

    ReleaseUpdate.Release second = repository.update().newest(first, NOW);

    assertEquals(2, second.trust().release());
    assertArrayEquals("phí 9000".getBytes(UTF_8), second.targets().get("catalogue.zip"));
  }

  @Test
  void aTamperedTargetIsRefused() {
    String path = target();
    byte[] tampered = repository.file(path).clone();
    tampered[0] ^= 1;
    repository.files.put(path, tampered);

    assertEquals(Refusal.HASH_MISMATCH, refusal(enrolled));
  }

  @Test
  void anEndlessTargetIsRefused() {
    repository.files.put(target(), new byte[1_000_000]);

    assertEquals(Refusal.TOO_LARGE, refusal(enrolled));
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMESTAMP", "SNAPSHOT", "TARGETS"})
  void metadataThatAStrangerSignedIsRefused(Role role) throws GeneralSecurityException {
    repository.keys.put(role, List.of(Repository.pair()));
    repository.publish(2, "of a stranger");

    assertEquals(Refusal.SIGNATURE_INVALID, refusal(enrolled));
  }

  @Test
  void anOlderTimestampIsRefused() throws Exception {
    byte[] old = repository.file("metadata/timestamp.json");
    repository.publish(2, "phí 9000");
    Trust second = repository.update().newest(enrolled, NOW).trust();
    repository.files.put("metadata/timestamp.json", old);

    assertEquals(Refusal.ROLLBACK, refusal(second));
  }

  @Test
  void anOldReleaseSignedAnewWithAnOldNumberIsRefused() throws Exception {
    repository.publish(5, "phí 9000");
    Trust fifth = repository.update().newest(enrolled, NOW).trust();
    byte[] oldTargets = repository.signer().targets(1, LATER, Map.of());
    byte[] snapshot = repository.signer().snapshot(6, LATER, 1, oldTargets);
    repository.files.put("metadata/1.targets.json", oldTargets);
    repository.files.put("metadata/6.snapshot.json", snapshot);
    repository.files.put(
        "metadata/timestamp.json", repository.signer().timestamp(6, LATER, 6, snapshot));

    assertEquals(Refusal.ROLLBACK, refusal(fifth));
  }

  @Test
  void targetsOfAnotherReleaseUnderThisSnapshotAreRefused() throws Exception {
    byte[] first = repository.file("metadata/1.targets.json");
    repository.publish(2, "phí 9000");
    repository.files.put("metadata/2.targets.json", first);

    assertTrue(List.of(Refusal.HASH_MISMATCH, Refusal.TOO_LARGE).contains(refusal(enrolled)));
  }

  @Test
  void aFrozenTimestampIsRefusedOnceItIsOutOfDate() throws Exception {
    repository.publish(2, "phí 9000", NOW.minusSeconds(1));

    assertEquals(Refusal.EXPIRED, refusal(enrolled));
  }

  @Test
  void anExpiredTimestampDoesNotStopWhatIsInstalled(@TempDir Path folder) throws Exception {
    ReleaseUpdate.Release release = repository.update().newest(enrolled, NOW);
    ReleaseSlot slot = new ReleaseSlot(folder.resolve("a"));
    slot.write(release.roots(), release.trust(), release.targets());

    ReleaseSlot.Contents contents = slot.open(repository.firstRoot);

    assertEquals(1, contents.release());
    assertEquals(
        Refusal.EXPIRED,
        assertThrows(
                RefusedException.class,
                () -> repository.update().newest(release.trust(), LATER.plus(Duration.ofDays(1))))
            .refusal());
  }

  @Test
  void aSlotThatWasChangedOnDiskIsRefused(@TempDir Path folder) throws Exception {
    ReleaseUpdate.Release release = repository.update().newest(enrolled, NOW);
    ReleaseSlot slot = new ReleaseSlot(folder.resolve("a"));
    slot.write(release.roots(), release.trust(), release.targets());
    Files.writeString(folder.resolve("a/catalogue.zip"), "phí 0000");

    assertEquals(
        Refusal.HASH_MISMATCH,
        assertThrows(RefusedException.class, () -> slot.open(repository.firstRoot)).refusal());
  }

  @Test
  void keysAreRotatedByARootThatTheOldKeysSigned(@TempDir Path folder) throws Exception {
    Trust first = repository.update().newest(enrolled, NOW).trust();
    rotateEverything(true);
    repository.publish(2, "phí 9000");

    ReleaseUpdate.Release second = repository.update().newest(first, NOW);
    ReleaseSlot slot = new ReleaseSlot(folder.resolve("a"));
    slot.write(second.roots(), second.trust(), second.targets());

    assertEquals(2, second.trust().rootVersion());
    assertEquals(2, slot.open(repository.firstRoot).release());
  }

  @Test
  void aRootThatOnlyTheNewKeysSignedIsRefused() throws Exception {
    rotateEverything(false);
    repository.publish(2, "phí 9000");

    assertEquals(Refusal.SIGNATURE_INVALID, refusal(enrolled));
  }

  private void rotateEverything(boolean oldKeysSign) throws GeneralSecurityException {
    List<KeyPair> old = repository.signers(Role.ROOT);
    for (Role role : Role.values()) {
      repository.keys.put(role, List.of(Repository.pair()));
    }
    repository.files.put(
        "metadata/2.root.json", repository.signer().root(2, LATER, oldKeysSign ? old : List.of()));
  }

  @Test
  void oneOfTwoSignaturesIsNotEnough() throws Exception {
    List<KeyPair> old = repository.signers(Role.ROOT);
    KeyPair one = Repository.pair();
    repository.keys.put(Role.TARGETS, List.of(one, Repository.pair()));
    repository.files.put("metadata/2.root.json", repository.signer().root(2, LATER, old));
    repository.keys.put(Role.TARGETS, List.of(one));
    repository.publish(2, "half signed");

    assertEquals(Refusal.SIGNATURE_INVALID, refusal(enrolled));
  }

  @Test
  void whatIsTrustedSurvivesARestart(@TempDir Path folder) throws Exception {
    TrustStore store = new TrustStore(folder, repository.firstRoot);
    byte[] old = repository.file("metadata/timestamp.json");
    repository.publish(2, "phí 9000");
    store.save(repository.update().newest(store.load(), NOW).trust());
    repository.files.put("metadata/timestamp.json", old);

    Trust restarted = new TrustStore(folder, repository.firstRoot).load();

    assertEquals(2, restarted.release());
    assertEquals(Refusal.ROLLBACK, refusal(restarted));
  }

  @Test
  void afterARotationTheOldNumberStaysTheFloor(@TempDir Path folder) throws Exception {
    TrustStore store = new TrustStore(folder, repository.firstRoot);
    repository.publish(7, "phí 9000");
    store.save(repository.update().newest(store.load(), NOW).trust());
    rotateEverything(true);
    repository.publish(3, "an old release under new keys");

    assertEquals(Refusal.ROLLBACK, refusal(store.load()));
  }

  @Test
  void aServerThatLacksAFileIsNotAnAttack() {
    repository.files.remove("metadata/1.snapshot.json");

    assertEquals(Refusal.MISSING, refusal(enrolled));
  }

  private String target() {
    return repository.files.keySet().stream()
        .filter(path -> path.endsWith("catalogue.zip"))
        .findFirst()
        .orElseThrow();
  }

  private Refusal refusal(Trust trusted) {
    return Optional.of(
            assertThrows(RefusedException.class, () -> repository.update().newest(trusted, NOW)))
        .map(RefusedException::refusal)
        .orElseThrow();
  }

  @Test
  void aSourceThatFailsIsTriedAgainLater() {
    ReleaseUpdate broken =
        new ReleaseUpdate(
            (_, _) -> {
              throw new IOException("no route");
            });

    assertThrows(IOException.class, () -> broken.newest(enrolled, NOW));
  }
}
