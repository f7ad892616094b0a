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

  /** The dossier in its next state, all else as it was. */
  public Dossier in(DossierState next) {
    return new Dossier(
        id,
        kiosk,
        unitCode,
        manifest,
        catalogueVersion,
        announcedAt,
        storedAt,
        submittedAt,
        acceptBy,
        feeDue,
        Optional.of(next),
        code,
        acceptedAt,
        dueAt,
        officer,
        message,
        finishedAt,
        version);
  }

  /** The dossier as accepted. */
  public Dossier accepted(String newCode, Instant at, Instant due) {
    return new Dossier(
        id,
        kiosk,
        unitCode,
        manifest,
        catalogueVersion,
        announcedAt,
        storedAt,
        submittedAt,
        acceptBy,
        feeDue,
        state,
        Optional.of(newCode),
        Optional.of(at),
        Optional.of(due),
        officer,
        Optional.empty(),
        finishedAt,
        version);
  }

  /** The dossier with another due date. */
  public Dossier due(Instant at) {
    return new Dossier(
        id,
        kiosk,
        unitCode,
        manifest,
        catalogueVersion,
        announcedAt,
        storedAt,
        submittedAt,
        acceptBy,
        feeDue,
        state,
        code,
        acceptedAt,
        Optional.of(at),
        officer,
        message,
        finishedAt,
        version);
  }

  /** The dossier with who decided last, and the words to the citizen. */
  public Dossier decided(String account, Optional<String> words) {
    return new Dossier(
        id,
        kiosk,
        unitCode,
        manifest,
        catalogueVersion,
        announcedAt,
        storedAt,
        submittedAt,
        acceptBy,
        feeDue,
        state,
        code,
        acceptedAt,
        dueAt,
        Optional.of(account),
        words,
        finishedAt,
        version);
  }

  /** The dossier with its result ready. */
  public Dossier finished(Instant at) {
    return new Dossier(
        id,
        kiosk,
        unitCode,
        manifest,
        catalogueVersion,
        announcedAt,
        storedAt,
        submittedAt,
        acceptBy,
        feeDue,
        state,
        code,
        acceptedAt,
        dueAt,
        officer,
        message,
        Optional.of(at),
        version);
  }

  @Override
  public String toString() {
    return "Dossier[" + id + "]";
  }
}
