package vn.quay24.protocol.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

class DossierSealTest {
  private static final UUID DOSSIER = UUID.fromString("0198c5f0-0000-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0198c5f0-0000-7000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2026-11-02T14:00:00Z");
  private static final byte[] PAPER = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);
  private static final String SLIP = "Q24:K1-000001:c2VjcmV0";

  private static DossierOpener centre;

  @BeforeAll
  static void makeAKey() throws GeneralSecurityException {
    centre = DossierOpener.of(DossierOpener.generate().privateKey());
  }

  @Test
  void theCentreReadsWhatTheKioskSealed() throws Exception {
    DossierDraft draft = DossierSeal.to(centre.intakeKey()).begin(DOSSIER);
    byte[] content = draft.seal(content(DOSSIER));
    byte[] paper = draft.seal("paper-divorce", PAPER);
    SealedDossier manifest = overTheWire(manifest(draft));

    assertEquals(
        Wire.readTree(Wire.write(content(DOSSIER))),
        Wire.readTree(Wire.write(centre.content(manifest, content))));
    assertArrayEquals(PAPER, centre.open(manifest, "paper-divorce", paper));
    assertEquals(centre.keyId(), manifest.recipientKey());
    assertEquals(SealedDossier.slipSha256(SLIP), manifest.slipSha256());
  }

  @Test
  void theManifestNamesNobody() throws Exception {
    DossierDraft draft = DossierSeal.to(centre.intakeKey()).begin(DOSSIER);
    byte[] sealed = draft.seal(content(DOSSIER));
    String everything =
        new String(Wire.write(manifest(draft)), StandardCharsets.UTF_8)
            + new String(sealed, StandardCharsets.ISO_8859_1);

    assertFalse(everything.contains("999190000123"));
    assertFalse(everything.contains("c2VjcmV0"));
  }

  @Test
  void everyChangedByteIsNoticed() throws Exception {
    DossierDraft draft = DossierSeal.to(centre.intakeKey()).begin(DOSSIER);
    byte[] sealed = draft.seal("paper", PAPER);
    SealedDossier manifest = manifest(draft);
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThrows(GeneralSecurityException.class, () -> centre.open(manifest, "paper", changed));
    }
  }

  @Test
  void aPartCannotStandInForAnother() throws Exception {
    DossierDraft draft = DossierSeal.to(centre.intakeKey()).begin(DOSSIER);
    byte[] first = draft.seal("first", PAPER);
    SealedDossier manifest = manifest(draft);
    SealedDossier renamed =
        withParts(manifest, DOSSIER, List.of(part("second", manifest.parts().getFirst())));
    SealedDossier moved = withParts(manifest, OTHER, manifest.parts());

    assertThrows(GeneralSecurityException.class, () -> centre.open(renamed, "second", first));
    assertThrows(GeneralSecurityException.class, () -> centre.open(moved, "first", first));
  }

  @Test
  void anotherCentreCannotOpenIt() throws Exception {
    DossierDraft draft = DossierSeal.to(centre.intakeKey()).begin(DOSSIER);
    byte[] sealed = draft.seal("paper", PAPER);
    DossierOpener stranger = DossierOpener.generate();

    assertThrows(
        GeneralSecurityException.class, () -> stranger.open(manifest(draft), "paper", sealed));
  }

  @Test
  void aContentOfAnotherDossierIsRefused() throws Exception {
    DossierDraft draft = DossierSeal.to(centre.intakeKey()).begin(DOSSIER);
    byte[] sealed = draft.seal(SealedDossier.CONTENT, Wire.write(content(OTHER)));

    assertThrows(IllegalArgumentException.class, () -> draft.seal(content(OTHER)));
    assertThrows(MalformedMessageException.class, () -> centre.content(manifest(draft), sealed));
  }

  @Test
  void aPartsNameIsPlainAndComesOnce() throws Exception {
    DossierDraft draft = DossierSeal.to(centre.intakeKey()).begin(DOSSIER);
    byte[] unused = draft.seal("paper", PAPER);

    assertEquals(unused.length, manifest(draft).parts().getFirst().size());
    assertThrows(IllegalArgumentException.class, () -> draft.seal("paper", PAPER));
    assertThrows(IllegalArgumentException.class, () -> draft.seal("../paper", PAPER));
  }

  private static SealedDossier manifest(DossierDraft draft) {
    return draft.manifest("K1-000001", "2.000635", NOW, SLIP, Optional.empty());
  }

  private static SealedDossier overTheWire(SealedDossier manifest)
      throws MalformedMessageException {
    return Wire.read(Wire.write(manifest), SealedDossier.class);
  }

  private static SealedDossier.Part part(String name, SealedDossier.Part like) {
    return new SealedDossier.Part(name, like.size(), like.sha256());
  }

  private static SealedDossier withParts(
      SealedDossier like, UUID dossier, List<SealedDossier.Part> parts) {
    return new SealedDossier(
        1,
        dossier,
        like.submissionNumber(),
        like.procedureCode(),
        like.sealedAt(),
        like.recipientKey(),
        like.wrappedKey(),
        parts,
        like.slipSha256(),
        Optional.empty());
  }

  private static DossierContent content(UUID dossier) {
    return new DossierContent(
        1,
        dossier,
        "2.000635",
        1,
        "K1-000001",
        NOW,
        "vi",
        new DossierContent.Applicant(
            "999190000123",
            "Nguyễn Thị Mẫu",
            "1990-05-17",
            "Nữ",
            "Tổ 1, Phường Tam Kỳ",
            "genuine",
            Optional.empty()),
        Map.of("copies", "1"),
        List.of(),
        List.of(),
        "0900000000",
        new DossierContent.FeeDue(8000, "fee"),
        new DossierContent.Consent("1", "00", NOW),
        Optional.empty());
  }
}
