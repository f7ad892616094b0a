package vn.quay24.centre.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.SealedDossier;

class DeskTextTest {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  private static final Units.Unit UNIT = new Units.Unit("20341", "Phường Tam Kỳ", "999.00.00.H99");

  @Test
  void aFeeIsWrittenAsVietnameseWritesIt() {
    String text = DeskText.accepted(UNIT, toBePaid(15_000));

    assertTrue(text.contains("nộp phí 15.000 đồng"), text);
  }

  private static Dossier toBePaid(long fee) {
    UUID id = UUID.fromString("0198c5f0-0000-7000-8000-000000000001");
    return new Dossier(
        id,
        new KioskId("K1"),
        "20341",
        new SealedDossier(
            1, id, "K1-000101", "2.000635", NOW, "", new byte[0], List.of(), "", Optional.empty()),
        1,
        NOW,
        Optional.of(NOW),
        Optional.of(NOW),
        Optional.of(NOW),
        fee,
        Optional.of(DossierState.PAYMENT_ASKED),
        Optional.of("999.00.00.H99-261125-0001"),
        Optional.of(NOW),
        Optional.of(NOW),
        Optional.of("canbo"),
        Optional.empty(),
        Optional.empty(),
        2);
  }
}
