package vn.quay24.centre.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.SealedDossier;

/**
 * What the centre knows of a dossier without opening it.
 *
 * @param unitCode commune of its kiosk
 * @param catalogueVersion release that the citizen was shown; 0 until it is whole
 * @param storedAt when it was whole and durable here; before that it is still on its way
 * @param acceptBy until when the office must decide
 * @param feeDue đồng that the form said is owed
 * @param state empty while it is on its way
 * @param code mã hồ sơ, from acceptance on
 * @param officer account that decided last
 * @param message the officer's words to the citizen
 * @param version rises with every change, so that two officers notice each other
 */
public record Dossier(
    UUID id,
    KioskId kiosk,
    String unitCode,
    SealedDossier manifest,
    long catalogueVersion,
    Instant announcedAt,
    Optional<Instant> storedAt,
    Optional<Instant> submittedAt,
    Optional<Instant> acceptBy,
    long feeDue,
    Optional<DossierState> state,
    Optional<String> code,
    Optional<Instant> acceptedAt,
    Optional<Instant> dueAt,
    Optional<String> officer,
    Optional<String> message,
    Optional<Instant> finishedAt,
    int version) {

  @Override
  public String toString() {
    return "Dossier[" + id + "]";
  }
}
