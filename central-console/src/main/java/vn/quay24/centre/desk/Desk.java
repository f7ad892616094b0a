package vn.quay24.centre.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.catalogue.PublishedCatalogues;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.dossier.OpenedDossiers;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.message.Messages;
import vn.quay24.centre.pickup.Pickup;
import vn.quay24.centre.pickup.PickupShelf;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.due.DueDate;
import vn.quay24.procedure.due.DueDates;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierState;

/**
 * What officers decide. Each decision names the version of the dossier that the officer saw, so
 * that two of them notice each other. Thread-safe.
 */
public final class Desk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final int LONGEST_WORDS = 2000;

  private final DossierShelf shelf;
  private final OpenedDossiers opened;
  private final PublishedCatalogues catalogues;
  private final Units units;
  private final Messages messages;
  private final PickupShelf pickups;
  private final Transactions transactions;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;

  /** What the desk works with. */
  public record Parts(
      DossierShelf shelf,
      OpenedDossiers opened,
      PublishedCatalogues catalogues,
      Units units,
      Messages messages,
      PickupShelf pickups) {}

  public Desk(
      Parts with, Transactions transactions, AuditLog audit, LiveEvents live, InstantSource clock) {
    this.shelf = with.shelf();
    this.opened = with.opened();
    this.catalogues = with.catalogues();
    this.units = with.units();
    this.messages = with.messages();
    this.pickups = with.pickups();
    this.transactions = transactions;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /** Which dossier, as which officer saw it. */
  public record Seen(String account, UUID dossier, int version) {}

  /** One step of an officer, within the transaction. */
  @FunctionalInterface
  private interface Decision {
    Dossier decide(Dossier dossier, DossierContent content) throws RefusedException;
  }

  /** Accepts: the code is allocated, the due date promised. */
  public Dossier accept(Seen seen) throws RefusedException, IOException {
    return decide(
        seen,
        "accept",
        (dossier, content) -> {
          require(dossier, DossierState.SUBMITTED, DossierState.SUPPLEMENT_ASKED);
          Instant now = clock.instant();
          Procedure procedure = procedure(dossier);
          Instant due = due(procedure, now);
          Dossier accepted =
              dossier
                  .accepted(newCode(dossier.unitCode(), now), now, due)
                  .decided(seen.account(), Optional.empty())
                  .in(DossierState.ACCEPTED);
          shelf.addStep(dossier.id(), DossierState.ACCEPTED, now, seen.account());
          Dossier next = afterAcceptance(accepted, procedure, now);
          tell("accepted", next, content, DeskText.accepted(unit(next), next));
          return next;
        });
  }

  /** Asks for a supplement, once, with everything that is missing. */
  public Dossier askSupplement(Seen seen, String words) throws RefusedException, IOException {
    return decide(
        seen,
        "supplement",
        (dossier, content) -> {
          require(dossier, DossierState.SUBMITTED);
          Dossier asked =
              dossier
                  .decided(seen.account(), Optional.of(words(words)))
                  .in(DossierState.SUPPLEMENT_ASKED);
          step(asked, seen);
          tell("supplement", asked, content, DeskText.supplement(unit(asked), asked));
          return asked;
        });
  }

  /** Refuses, with the reason. */
  public Dossier refuse(Seen seen, String reason) throws RefusedException, IOException {
    return decide(
        seen,
        "refuse",
        (dossier, content) -> {
          require(dossier, DossierState.SUBMITTED, DossierState.SUPPLEMENT_ASKED);
          Dossier refused =
              dossier.decided(seen.account(), Optional.of(words(reason))).in(DossierState.REFUSED);
          step(refused, seen);
          tell("refused", refused, content, DeskText.refused(unit(refused), refused));
          return refused;
        });
  }

  /** The result is ready to be handed out. */
  public Dossier finish(Seen seen) throws RefusedException, IOException {
    return decide(
        seen,
        "finish",
        (dossier, content) -> {
          require(dossier, DossierState.ACCEPTED, DossierState.PROCESSING);
          Dossier finished =
              dossier
                  .finished(clock.instant())
                  .decided(seen.account(), Optional.empty())
                  .in(DossierState.FINISHED);
          step(finished, seen);
          tell("finished", finished, content, DeskText.finished(unit(finished), finished));
          return finished;
        });
  }

  /** The result was handed out at the desk, not by a locker. */
  public Dossier handOut(Seen seen) throws RefusedException, IOException {
    return decide(
        seen,
        "hand-out",
        (dossier, _) -> {
          require(dossier, DossierState.FINISHED);
          if (pickups.ofDossier(dossier.id()).stream().anyMatch(Pickup::inLocker)) {
            throw new RefusedException(Refusal.IN_LOCKER, "dossier " + dossier.id());
          }
          Dossier returned =
              dossier.decided(seen.account(), Optional.empty()).in(DossierState.RETURNED);
          step(returned, seen);
          return returned;
        });
  }

  /** The fee after acceptance came: the clock runs again from now. Joins the transaction. */
  public void paid(UUID id) {
    Dossier dossier = shelf.hold(id).orElse(null);
    if (dossier == null || !dossier.state().equals(Optional.of(DossierState.PAYMENT_ASKED))) {
      return;
    }
    Instant now = clock.instant();
    Dossier going = dossier.in(DossierState.PROCESSING);
    Optional<Instant> due =
        procedure(dossier.manifest().procedureCode(), dossier)
            .flatMap(found -> dueOrNot(found, now));
    shelf.update(due.map(going::due).orElse(going));
    shelf.addStep(id, DossierState.PROCESSING, now, "bank");
    audit.append("bank", "dossier.paid", id.toString(), "");
  }

  private Dossier decide(Seen seen, String action, Decision decision)
      throws RefusedException, IOException {
    Dossier known =
        shelf
            .find(seen.dossier())
            .filter(found -> found.storedAt().isPresent())
            .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "dossier " + seen.dossier()));
    DossierContent content = opened.content(known);
    Dossier decided =
        transactions.in(
            () -> {
              Dossier now = shelf.hold(seen.dossier()).orElseThrow();
              if (now.version() != seen.version()) {
                throw new RefusedException(
                    Refusal.WRONG_STATE, "dossier " + now.id() + " was changed by another");
              }
              Dossier next = decision.decide(now, content);
              shelf.update(next);
              audit.append(
                  seen.account(), "dossier." + action, now.id().toString(), next.code().orElse(""));
              return next;
            });
    live.happened(Subject.DOSSIERS);
    return decided;
  }

  private Dossier afterAcceptance(Dossier accepted, Procedure procedure, Instant now) {
    if (procedure.fee().timing() != Fee.Timing.AFTER_ACCEPTANCE || accepted.feeDue() == 0) {
      return accepted;
    }
    shelf.addStep(accepted.id(), DossierState.PAYMENT_ASKED, now, "system");
    return accepted.in(DossierState.PAYMENT_ASKED);
  }

  private String newCode(String unitCode, Instant now) throws RefusedException {
    String pattern = unit(unitCode).dossierPattern();
    String day = DAY.format(ZonedDateTime.ofInstant(now, DueDates.ZONE));
    return "%s-%s-%04d".formatted(pattern, day, shelf.nextNumber(pattern, day));
  }

  private Instant due(Procedure procedure, Instant now) throws RefusedException {
    return dueOrNot(procedure, now)
        .orElseThrow(() -> new RefusedException(Refusal.HOLIDAYS_UNKNOWN, procedure.code()));
  }

  private Optional<Instant> dueOrNot(Procedure procedure, Instant now) {
    Catalogue catalogue = catalogues.current().orElseThrow();
    return switch (new DueDates(catalogue.calendar()).due(procedure.processing(), now)) {
      case DueDate.At(var moment) -> Optional.of(moment.toInstant());
      case DueDate.HolidaysUnknown _ -> Optional.empty();
    };
  }

  private Procedure procedure(Dossier dossier) throws RefusedException {
    return procedure(dossier.manifest().procedureCode(), dossier)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.UNKNOWN, "procedure " + dossier.manifest().procedureCode()));
  }

  private Optional<Procedure> procedure(String code, Dossier dossier) {
    return catalogues.procedure(code, dossier.catalogueVersion());
  }

  private Units.Unit unit(Dossier dossier) throws RefusedException {
    return unit(dossier.unitCode());
  }

  private Units.Unit unit(String code) throws RefusedException {
    return units
        .find(code)
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "unit " + code));
  }

  private void step(Dossier dossier, Seen seen) {
    shelf.addStep(dossier.id(), dossier.state().orElseThrow(), clock.instant(), seen.account());
  }

  private void tell(String kind, Dossier dossier, DossierContent content, String text) {
    messages.put(kind, dossier.id().toString(), dossier.id(), content.phone(), text);
  }

  private static String words(String text) throws RefusedException {
    // Browsers send a line's end as two characters, and count it as one.
    String words = text.replace("\r\n", "\n").strip();
    if (words.isEmpty() || words.length() > LONGEST_WORDS) {
      throw new RefusedException(Refusal.MALFORMED, "words of 1 to " + LONGEST_WORDS);
    }
    return words;
  }

  private static void require(Dossier dossier, DossierState... states) throws RefusedException {
    if (!List.of(states).contains(dossier.state().orElseThrow())) {
      throw new RefusedException(
          Refusal.WRONG_STATE, "dossier " + dossier.id() + " is " + dossier.state().get());
    }
  }
}
