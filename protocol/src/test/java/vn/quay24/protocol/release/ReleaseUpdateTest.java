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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

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
    slot.write(release.trust(), release.targets());

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
    slot.write(release.trust(), release.targets());
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
    slot.write(second.trust(), second.targets());

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
    rotate(oldKeysSign, Role.values());
  }

  private void rotate(boolean oldKeysSign, Role... roles) throws GeneralSecurityException {
    List<KeyPair> old = repository.signers(Role.ROOT);
    for (Role role : roles) {
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
  void afterARotationOfOtherKeysTheOldNumberStaysTheFloor(@TempDir Path folder) throws Exception {
    TrustStore store = new TrustStore(folder, repository.firstRoot);
    repository.publish(7, "phí 9000");
    store.save(repository.update().newest(store.load(), NOW).trust());
    rotate(true, Role.TIMESTAMP, Role.SNAPSHOT);
    repository.publish(3, "an old release");

    assertEquals(Refusal.ROLLBACK, refusal(store.load()));
  }

  @Test
  void aThiefWhoDroveTheNumbersUpIsOutlivedByARotation(@TempDir Path folder) throws Exception {
    TrustStore store = new TrustStore(folder, repository.firstRoot);
    repository.publish(Long.MAX_VALUE, "of a thief");
    store.save(repository.update().newest(store.load(), NOW).trust());
    rotate(true, Role.values());
    repository.publish(2, "phí 9000");

    ReleaseUpdate.Release recovered = repository.update().newest(store.load(), NOW);
    store.save(recovered.trust());

    assertEquals(2, store.load().release());
    assertArrayEquals("phí 9000".getBytes(UTF_8), recovered.targets().get("catalogue.zip"));
  }

  @Test
  void rootsThatCameWithoutAReleaseAreNotLost(@TempDir Path folder) throws Exception {
    TrustStore store = new TrustStore(folder.resolve("trusted"), repository.firstRoot);
    store.save(repository.update().newest(store.load(), NOW).trust());
    rotate(true, Role.ROOT);
    store.save(repository.update().newest(store.load(), NOW).trust());
    repository.publish(2, "phí 9000");

    ReleaseUpdate.Release second = repository.update().newest(store.load(), NOW);
    ReleaseSlot slot = new ReleaseSlot(folder.resolve("a"));
    slot.write(second.trust(), second.targets());

    assertEquals(2, slot.open(repository.firstRoot).release());
  }

  @Test
  void aRootThatRottedOnDiskIsFetchedAnew(@TempDir Path folder) throws Exception {
    TrustStore store = new TrustStore(folder, repository.firstRoot);
    rotate(true, Role.values());
    repository.publish(2, "phí 9000");
    store.save(repository.update().newest(store.load(), NOW).trust());
    Files.writeString(folder.resolve("2.root.json"), "rotten");

    Trust healed = repository.update().newest(store.load(), NOW).trust();
    store.save(healed);

    assertEquals(2, store.load().rootVersion());
  }

  @Test
  void aTimestampOfTheSameNumberIsNoNews() throws Exception {
    Trust first = repository.update().newest(enrolled, NOW).trust();
    byte[] other =
        repository
            .signer()
            .timestamp(1, LATER.plusSeconds(9), 1, repository.file("metadata/1.snapshot.json"));

    Trust same = first.withTimestamp(other, NOW);

    assertArrayEquals(first.files().get(Role.TIMESTAMP), same.files().get(Role.TIMESTAMP));
  }

  @Test
  void aSnapshotMayNotForgetWhatItNamed() throws Exception {
    Trust first = repository.update().newest(enrolled, NOW).trust();
    byte[] empty = repository.edited("metadata/1.snapshot.json", Role.SNAPSHOT, this::withoutMeta);
    repository.files.put("metadata/2.snapshot.json", empty);
    repository.files.put(
        "metadata/timestamp.json", repository.signer().timestamp(2, LATER, 2, empty));

    assertEquals(Refusal.ROLLBACK, refusal(first));
  }

  private void withoutMeta(ObjectNode signed) {
    signed.put("version", 2);
    signed.putObject("meta");
  }

  @Test
  void aRootMayNotSkipANumber() throws Exception {
    List<KeyPair> old = repository.signers(Role.ROOT);
    repository.files.put("metadata/2.root.json", repository.signer().root(3, LATER, old));

    assertEquals(Refusal.WRONG_VERSION, refusal(enrolled));
  }

  @Test
  void anOutdatedRootOnTheWayIsFineButNotAtTheEnd() throws Exception {
    List<KeyPair> keys = repository.signers(Role.ROOT);
    Instant past = NOW.minusSeconds(60);
    repository.files.put("metadata/2.root.json", repository.signer().root(2, past, keys));
    assertEquals(Refusal.EXPIRED, refusal(enrolled));

    repository.files.put("metadata/3.root.json", repository.signer().root(3, LATER, keys));

    assertEquals(3, repository.update().newest(enrolled, NOW).trust().rootVersion());
  }

  @Test
  void anotherSpecificationIsNotUnderstood() throws Exception {
    repository.files.put(
        "metadata/timestamp.json",
        repository.edited(
            "metadata/timestamp.json",
            Role.TIMESTAMP,
            signed -> signed.put("spec_version", "2.0")));

    assertEquals(Refusal.MALFORMED, refusal(enrolled));
  }

  @Test
  void fieldsOfALaterMinorVersionAreKeptAndTolerated() throws Exception {
    repository.files.put(
        "metadata/timestamp.json",
        repository.edited(
            "metadata/timestamp.json", Role.TIMESTAMP, signed -> signed.put("x-later", "ư")));

    Trust trust = repository.update().newest(enrolled, NOW).trust();

    assertArrayEquals(
        repository.file("metadata/timestamp.json"), trust.files().get(Role.TIMESTAMP));
  }

  @Test
  void aRoleMayNotSignForAnother() throws Exception {
    byte[] snapshot = repository.file("metadata/1.snapshot.json");
    repository.files.put("metadata/timestamp.json", snapshot);

    assertEquals(Refusal.MALFORMED, refusal(enrolled));
  }

  @Test
  void oneKeyThatSignsTwiceCountsOnce() throws Exception {
    List<KeyPair> old = repository.signers(Role.ROOT);
    KeyPair one = Repository.pair();
    repository.keys.put(Role.TIMESTAMP, List.of(one, Repository.pair()));
    repository.files.put("metadata/2.root.json", repository.signer().root(2, LATER, old));
    repository.keys.put(Role.TIMESTAMP, List.of(one));
    repository.publish(2, "half signed");
    String timestamp = new String(repository.file("metadata/timestamp.json"), UTF_8);
    String signature = timestamp.substring(timestamp.indexOf('[') + 1, timestamp.indexOf(']'));
    repository.files.put(
        "metadata/timestamp.json",
        timestamp.replace(signature, signature + "," + signature).getBytes(UTF_8));

    assertEquals(Refusal.MALFORMED, refusal(enrolled));
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
