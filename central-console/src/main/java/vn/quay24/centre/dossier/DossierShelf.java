package vn.quay24.centre.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.SealedDossier;

/** Where dossiers are kept. Joins a running transaction. */
public interface DossierShelf {

  Optional<Dossier> find(UUID dossier);

  /** As {@link #find}, and no other transaction changes it until this one ends. */
  Optional<Dossier> hold(UUID dossier);

  Optional<Dossier> byCode(String code);

  /** Whole ones only, newest first. */
  List<Dossier> byHolder(String holderMac, int limit);

  /** Whole ones only. */
  Optional<Dossier> bySlip(String slipSha256);

  /** Whole ones in one of these states, oldest first. */
  List<Dossier> inStates(List<DossierState> states, int limit);

  /** The same, the one that was finished (else: that came) last before the others. */
  List<Dossier> newestInStates(List<DossierState> states, int limit);

  /** How many whole ones are in each state. */
  Map<DossierState, Integer> counts();

  /** Keeps a manifest; false when the dossier is there already. */
  boolean announce(SealedDossier manifest, KioskId kiosk, String unitCode, Instant at);

  /** What became known when it was whole. */
  record Arrival(
      Instant storedAt,
      Instant submittedAt,
      Optional<Instant> acceptBy,
      long catalogueVersion,
      String holderMac,
      long feeDue) {}

  /** Marks it whole: from now on the office sees it. */
  void arrived(UUID dossier, Arrival arrival);

  /** Replaces what officers decide: state, code, dates, officer, message; raises the version. */
  void update(Dossier dossier);

  void addStep(UUID dossier, DossierState state, Instant at, String actor);

  List<DossierView.Step> steps(UUID dossier);

  /** Next number of the day, from 1; the transaction keeps it. */
  int nextNumber(String pattern, String day);
}
