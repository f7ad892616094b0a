package vn.quay24.protocol.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.quay24.protocol.release.Repository.LATER;
import static vn.quay24.protocol.release.Repository.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.protocol.Wire;

class ReleaseShelfTest {
  private final Repository repository;
  @TempDir private Path folder = Path.of("");
  private ReleaseShelf shelf = new ReleaseShelf(Path.of(""));

  ReleaseShelfTest() throws GeneralSecurityException {
    repository = new Repository();
  }

  @BeforeEach
  void open() throws GeneralSecurityException {
    shelf = new ReleaseShelf(folder);
    repository.publish(1, "phí 8000");
  }

  @Test
  void theFirstUploadBringsTheRootAndIsServed() throws Exception {
    assertEquals(ReleaseState.none(), shelf.state());

    ReleaseState state = shelf.accept(upload(), NOW);

    assertEquals(new ReleaseState(1, 1, 1, 1), state);
    assertArrayEquals(repository.firstRoot, shelf.firstRoot().orElseThrow());
    assertEquals(1, kiosk().release());
  }

  @Test
  void anUploadWithoutAnyRootIsRefused() {
    repository.files.remove("metadata/1.root.json");

    assertEquals(Refusal.MISSING, refusal());
  }

  @Test
  void whatAKioskWouldRefuseIsNotServed() throws Exception {
    shelf.accept(upload(), NOW);
    repository.keys.put(Role.TARGETS, List.of(Repository.pair()));
    repository.publish(2, "of a stranger");

    assertEquals(Refusal.SIGNATURE_INVALID, refusal());
    assertEquals(1, kiosk().release());
  }

  @Test
  void anOlderReleaseIsRefused() throws Exception {
    ReleaseUpload first = upload();
    repository.publish(2, "phí 9000");
    shelf.accept(upload(), NOW);

    RefusedException refused = assertThrows(RefusedException.class, () -> shelf.accept(first, NOW));

    assertEquals(Refusal.ROLLBACK, refused.refusal());
    assertEquals(2, shelf.state().targets());
  }

  @Test
  void theSameUploadAgainIsNothingNew() throws Exception {
    shelf.accept(upload(), NOW);

    assertEquals(Refusal.ROLLBACK, refusal());
  }

  @Test
  void aFreshTimestampAloneIsAccepted() throws Exception {
    shelf.accept(upload(), NOW);
    byte[] snapshot = repository.file("metadata/1.snapshot.json");
    byte[] timestamp = repository.signer().timestamp(2, LATER, 1, snapshot);

    ReleaseState state =
        shelf.accept(new ReleaseUpload(Map.of("metadata/timestamp.json", timestamp)), NOW);

    assertEquals(new ReleaseState(1, 2, 1, 1), state);
  }

  @Test
  void aRootOfSomebodyElseNeverReplacesTheFirst() throws Exception {
    shelf.accept(upload(), NOW);
    Repository stranger = new Repository();
    stranger.publish(9, "of a stranger");

    assertThrows(
        RefusedException.class,
        () -> shelf.accept(new ReleaseUpload(new HashMap<>(stranger.files)), NOW));
    assertArrayEquals(repository.firstRoot, shelf.firstRoot().orElseThrow());
  }

  @Test
  void filesOutsideAReleaseAreRefused() {
    repository.files.put("metadata/../../etc/passwd", "x".getBytes(UTF_8));

    assertEquals(Refusal.MALFORMED, refusal());
  }

  @Test
  void filesThatNothingNamesAreNotKept() throws Exception {
    String stray = "targets/" + "0".repeat(64) + ".stray.zip";
    repository.files.put(stray, "x".getBytes(UTF_8));

    shelf.accept(upload(), NOW);

    assertFalse(Files.exists(folder.resolve(stray)));
  }

  @Test
  void nothingOutsideTheShelfIsFetched() throws IOException {
    Files.writeString(folder.resolve("secret"), "x");

    assertTrue(shelf.fetch("metadata/../secret", 10).isEmpty());
    assertTrue(shelf.fetch("secret", 10).isEmpty());
  }

  @Test
  void anUploadSurvivesTheWire() throws Exception {
    ReleaseUpload sent = upload();

    ReleaseUpload received = ReleaseUpload.read(Wire.write(sent));

    assertEquals(sent.files().keySet(), received.files().keySet());
    assertEquals(1, shelf.accept(received, NOW).targets());
  }

  private ReleaseUpload upload() {
    return new ReleaseUpload(new HashMap<>(repository.files));
  }

  private Trust kiosk() throws IOException, RefusedException {
    return new ReleaseUpdate(shelf).newest(Trust.startingFrom(repository.firstRoot), NOW).trust();
  }

  private Refusal refusal() {
    return assertThrows(RefusedException.class, () -> shelf.accept(upload(), NOW)).refusal();
  }
}
