package vn.quay24.protocol.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a citizen may see of a dossier.
 *
 * @param code mã hồ sơ, once accepted
 * @param message the officer's words (supplement, refusal), Vietnamese
 * @param pickup where the result waits, when it does
 */
public record DossierView(
    UUID dossier,
    String submissionNumber,
    Optional<String> code,
    String procedureCode,
    String procedureName,
    DossierState state,
    Optional<Instant> dueAt,
    Optional<String> message,
    Optional<Pickup> pickup,
    List<Step> history) {

  /** A result in a locker. */
  public record Pickup(String kiosk, String kioskName, int compartment) {}

  /** One line of the history. */
  public record Step(DossierState state, Instant at) {}

  @Override
  public String toString() {
    return "DossierView[" + dossier + ", redacted]";
  }
}
