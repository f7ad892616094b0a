package vn.quay24.centre.lookup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.key.HolderMac;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.pickup.Pickup;
import vn.quay24.centre.pickup.PickupShelf;
import vn.quay24.centre.pickup.Pickups;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.LookupAnswer;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.SealedDossier;

/**
 * Answers a citizen at a kiosk: by the card that was just read, or by the secret on a slip, which
 * names one dossier. Nothing is ever listed by anything else. Thread-safe.
 */
public final class Lookups {
  private static final int MOST = 20;
  private static final int VAIN_SLIPS_AN_HOUR = 30;

  private final DossierShelf dossiers;
  private final PickupShelf pickups;
  private final KioskRegister kiosks;
  private final HolderMac holders;
  private final Pickups.ProcedureNames names;
  private final AuditLog audit;
  private final InstantSource clock;
  private final AttemptBudget vainSlips = new AttemptBudget(VAIN_SLIPS_AN_HOUR);

  /** What look-ups read. */
  public record Sources(
      DossierShelf dossiers,
      PickupShelf pickups,
      KioskRegister kiosks,
      HolderMac holders,
      Pickups.ProcedureNames names) {}

  public Lookups(Sources sources, AuditLog audit, InstantSource clock) {
    this.dossiers = sources.dossiers();
    this.pickups = sources.pickups();
    this.kiosks = sources.kiosks();
    this.holders = sources.holders();
    this.names = sources.names();
    this.audit = audit;
    this.clock = clock;
  }

  /** Dossiers of a card, or the one of a slip; empty when there is none. */
  public LookupAnswer answer(Kiosk kiosk, LookupRequest request) throws RefusedException {
    List<Dossier> found = find(kiosk.id(), request);
    for (Dossier dossier : found) {
      audit.append(kiosk.id().value(), "dossier.lookup", dossier.id().toString(), "");
    }
    return new LookupAnswer(found.stream().map(this::view).toList());
  }

  /**
   * The one of a look-up's dossiers that has this id.
   *
   * @throws RefusedException {@link Refusal#UNKNOWN} when the look-up does not find it
   */
  Dossier one(Kiosk kiosk, LookupRequest request, UUID wanted) throws RefusedException {
    return find(kiosk.id(), request).stream()
        .filter(dossier -> dossier.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "dossier " + wanted));
  }

  private List<Dossier> find(KioskId kiosk, LookupRequest request) throws RefusedException {
    if (request.citizenNumber().isPresent() == request.slipSecret().isPresent()) {
      throw new RefusedException(Refusal.MALFORMED, "exactly one of number and slip");
    }
    return request.citizenNumber().isPresent()
        ? dossiers.byHolder(holders.of(request.citizenNumber().get()), MOST)
        : bySlip(kiosk, request.slipSecret().orElseThrow());
  }

  private List<Dossier> bySlip(KioskId kiosk, String slip) throws RefusedException {
    Instant now = clock.instant();
    if (vainSlips.spent(kiosk, now)) {
      throw new RefusedException(Refusal.TOO_MANY, "slips at kiosk " + kiosk);
    }
    Optional<Dossier> found = dossiers.bySlip(SealedDossier.slipSha256(slip));
    if (found.isEmpty()) {
      vainSlips.failed(kiosk, now);
    }
    return found.stream().toList();
  }

  private DossierView view(Dossier dossier) {
    return new DossierView(
        dossier.id(),
        dossier.manifest().submissionNumber(),
        dossier.code(),
        dossier.manifest().procedureCode(),
        names.of(dossier),
        dossier.state().orElseThrow(),
        dossier.dueAt(),
        dossier.message(),
        pickups.ofDossier(dossier.id()).stream()
            .filter(pickup -> pickup.state() == Pickup.State.LOADED)
            .findFirst()
            .map(this::place),
        dossiers.steps(dossier.id()));
  }

  private DossierView.Pickup place(Pickup pickup) {
    return new DossierView.Pickup(
        pickup.kiosk().value(),
        kiosks.find(pickup.kiosk()).map(Kiosk::name).orElse(pickup.kiosk().value()),
        pickup.compartment().orElse(0));
  }
}
