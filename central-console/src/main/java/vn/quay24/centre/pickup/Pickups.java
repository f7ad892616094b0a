package vn.quay24.centre.pickup;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.dossier.OpenedDossiers;
import vn.quay24.centre.key.AtRest;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.message.Messages;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.pickup.PickupPreparation;
import vn.quay24.protocol.pickup.PickupTicket;
import vn.quay24.protocol.pickup.SlowHash;

/** Results into lockers and out of them, as kiosks report what they saw. Thread-safe. */
public final class Pickups {
  private static final String ENVELOPE = "Q24E:";
  private static final int CODES = 100_000_000;

  private final PickupShelf shelf;
  private final DossierShelf dossiers;
  private final OpenedDossiers opened;
  private final ProcedureNames names;
  private final AtRest atRest;
  private final Messages messages;
  private final Transactions transactions;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** The name of a dossier's procedure, Vietnamese. */
  @FunctionalInterface
  public interface ProcedureNames {
    String of(Dossier dossier);
  }

  /** What pickups work with. */
  public record Parts(
      PickupShelf shelf,
      DossierShelf dossiers,
      OpenedDossiers opened,
      ProcedureNames names,
      AtRest atRest,
      Messages messages) {}

  public Pickups(
      Parts with, Transactions transactions, AuditLog audit, LiveEvents live, InstantSource clock) {
    this.shelf = with.shelf();
    this.dossiers = with.dossiers();
    this.opened = with.opened();
    this.names = with.names();
    this.atRest = with.atRest();
    this.messages = with.messages();
    this.transactions = transactions;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /** Gives the kiosk what it needs to hand the result out by itself. */
  public PickupTicket prepare(Kiosk kiosk, PickupPreparation preparation)
      throws RefusedException, IOException {
    if (!preparation.envelope().startsWith(ENVELOPE)) {
      throw new RefusedException(Refusal.UNKNOWN, "envelope");
    }
    Dossier dossier =
        dossiers
            .byCode(preparation.envelope().substring(ENVELOPE.length()))
            .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "envelope"));
    DossierContent content = opened.content(dossier);
    String code = "%08d".formatted(random.nextInt(CODES));
    Pickup fresh =
        new Pickup(
            preparation.load(),
            dossier.id(),
            kiosk.id(),
            preparation.staff(),
            Optional.empty(),
            Pickup.State.PREPARED,
            SlowHash.of(code, random),
            Optional.of(atRest.seal(code, row(preparation.load()))),
            clock.instant(),
            clock.instant());
    Pickup pickup = transactions.in(() -> prepared(dossier.id(), fresh));
    return new PickupTicket(
        pickup.load(),
        dossier.id(),
        dossier.code().orElseThrow(),
        names.of(dossier),
        content.applicant().number(),
        pickup.codeHash(),
        content.applicant().chipKey());
  }

  private Pickup prepared(UUID dossier, Pickup fresh) throws RefusedException {
    Optional<Pickup> known = shelf.find(fresh.load());
    if (known.isPresent()) {
      if (!known.get().kiosk().equals(fresh.kiosk()) || !known.get().dossier().equals(dossier)) {
        throw new RefusedException(Refusal.CONTENT_DIFFERS, "load " + fresh.load());
      }
      return known.get();
    }
    Dossier now = dossiers.hold(dossier).orElseThrow();
    List<Pickup> others = shelf.ofDossier(dossier);
    if (!now.state().equals(Optional.of(DossierState.FINISHED))
        || others.stream().anyMatch(Pickup::inLocker)) {
      throw new RefusedException(Refusal.NOT_READY, "dossier " + dossier);
    }
    supersede(others);
    shelf.add(fresh);
    audit.append(
        fresh.kiosk().value(), "pickup.prepare", dossier.toString(), fresh.load().toString());
    return fresh;
  }

  /** Notes what a kiosk saw; the same event again changes nothing. */
  public void happened(Kiosk kiosk, PickupEvent event) throws RefusedException, IOException {
    Pickup pickup =
        shelf
            .find(event.load())
            .filter(found -> found.kiosk().equals(kiosk.id()))
            .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "load " + event.load()));
    Dossier dossier = dossiers.find(pickup.dossier()).orElseThrow();
    String phone = opened.content(dossier).phone();
    transactions.in(
        () -> {
          if (shelf.add(event, clock.instant())) {
            apply(kiosk, event, phone);
          }
          return event;
        });
    live.happened(Subject.DOSSIERS);
  }

  private void apply(Kiosk kiosk, PickupEvent event, String phone) {
    Pickup pickup = shelf.find(event.load()).orElseThrow();
    Dossier dossier = dossiers.hold(pickup.dossier()).orElseThrow();
    audit.append(
        kiosk.id().value(),
        "pickup." + event.kind().name().toLowerCase(java.util.Locale.ROOT),
        dossier.id().toString(),
        event.load() + " " + event.compartment());
    if (!pickup.state().leadsTo(state(event.kind()))) {
      return;
    }
    switch (event.kind()) {
      case LOADED -> loaded(kiosk, pickup, dossier, event, phone);
      case TAKEN -> {
        shelf.update(with(pickup, event, Pickup.State.TAKEN));
        returned(dossier, event.at(), kiosk.id().value());
      }
      case INSPECT -> shelf.update(with(pickup, event, Pickup.State.INSPECT));
      case REMOVED -> shelf.update(with(pickup, event, Pickup.State.REMOVED));
    }
  }

  private static Pickup.State state(PickupEvent.Kind kind) {
    return switch (kind) {
      case LOADED -> Pickup.State.LOADED;
      case TAKEN -> Pickup.State.TAKEN;
      case INSPECT -> Pickup.State.INSPECT;
      case REMOVED -> Pickup.State.REMOVED;
    };
  }

  /** A door was seen to close on it: whatever was prepared besides is void. */
  private void loaded(
      Kiosk kiosk, Pickup pickup, Dossier dossier, PickupEvent event, String phone) {
    supersede(
        shelf.ofDossier(dossier.id()).stream()
            .filter(other -> !other.load().equals(pickup.load()))
            .toList());
    pickup
        .sealedCode()
        .ifPresent(
            code ->
                messages.put(
                    "pickup",
                    pickup.load().toString(),
                    dossier.id(),
                    phone,
                    PickupText.loaded(
                        kiosk,
                        dossier.code().orElse(""),
                        event.compartment(),
                        atRest.open(code, row(pickup.load())))));
    shelf.update(with(pickup, event, Pickup.State.LOADED));
  }

  private void supersede(List<Pickup> others) {
    others.stream()
        .filter(other -> other.state() == Pickup.State.PREPARED)
        .forEach(
            other ->
                shelf.update(
                    new Pickup(
                        other.load(),
                        other.dossier(),
                        other.kiosk(),
                        other.staff(),
                        other.compartment(),
                        Pickup.State.SUPERSEDED,
                        other.codeHash(),
                        other.sealedCode(),
                        other.preparedAt(),
                        clock.instant())));
  }

  private void returned(Dossier dossier, Instant at, String actor) {
    if (dossier.state().equals(Optional.of(DossierState.FINISHED))) {
      dossiers.update(dossier.in(DossierState.RETURNED));
      dossiers.addStep(dossier.id(), DossierState.RETURNED, at, actor);
    }
  }

  /** The code is gone from here once its SMS is written. */
  private Pickup with(Pickup pickup, PickupEvent event, Pickup.State state) {
    return new Pickup(
        pickup.load(),
        pickup.dossier(),
        pickup.kiosk(),
        pickup.staff(),
        Optional.of(event.compartment()),
        state,
        pickup.codeHash(),
        Optional.empty(),
        pickup.preparedAt(),
        clock.instant());
  }

  private static String row(UUID load) {
    return "pickup/" + load;
  }
}
