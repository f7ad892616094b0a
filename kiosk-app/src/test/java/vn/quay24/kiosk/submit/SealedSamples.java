package vn.quay24.kiosk.submit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.kiosk.submit.DossierRecord.State;
import vn.quay24.protocol.dossier.SealedDossier;

/** Sealed dossiers about nobody. */
final class SealedSamples {
  static final Instant NOON = Instant.parse("2026-11-03T05:00:00Z");

  private static final byte[] CIPHERTEXT = {1};
  private static final String SHA256 =
      "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a";

  private SealedSamples() {}

  static DossierRecord record(int number, State state, SlipState slip) {
    UUID dossier = new UUID(0x7000, number);
    SealedDossier manifest =
        new SealedDossier(
            1,
            dossier,
            "26-TEST-" + number,
            "2.000635",
            NOON,
            "key",
            new byte[] {1},
            List.of(new SealedDossier.Part(SealedDossier.CONTENT, CIPHERTEXT.length, SHA256)),
            SealedDossier.slipSha256("slip"),
            Optional.empty());
    return new DossierRecord(
        dossier,
        manifest.submissionNumber(),
        state,
        Optional.of(manifest),
        Optional.empty(),
        slip,
        false,
        NOON,
        Optional.empty(),
        Optional.empty());
  }

  static UUID sealed(Dossiers dossiers, int number, State state, SlipState slip)
      throws StoreException {
    DossierRecord record = record(number, state, slip);
    dossiers.add(record, Map.of(SealedDossier.CONTENT, CIPHERTEXT));
    return record.dossier();
  }
}
