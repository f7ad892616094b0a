package vn.quay24.centre.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.key.HolderMac;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierOpener;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.IntakeReceipt;
import vn.quay24.protocol.dossier.SealedDossier;

/**
 * Takes sealed dossiers in: manifest, parts, and the word that everything is durable. Every call
 * may be repeated. Thread-safe.
 */
public final class Intake {
  /** Most bytes of all parts of one dossier together. */
  public static final long MAX_BYTES = 40L * 1024 * 1024;

  private static final int MAX_PARTS = 64;

  private final DossierShelf shelf;
  private final PartShelf parts;
  private final DossierOpener opener;
  private final HolderMac holders;
  private final FeeCheck fees;
  private final Deadlines deadlines;
  private final Transactions transactions;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;

  /** Whether what had to be paid before submission was paid. */
  public interface FeeCheck {

    /** The order of the manifest is this dossier's and paid. */
    boolean paid(UUID order, UUID dossier);

    /** The order asked for exactly this fee of this procedure. */
    boolean ordered(UUID order, String procedureCode, long amount);

    /** The procedure's fee is due before submission. */
    boolean dueBefore(String procedureCode, long catalogueVersion);

    /** The procedure costs nothing, or nothing for some. */
    boolean mayBeFree(String procedureCode, long catalogueVersion);
  }

  /** Until when the office must decide; empty when holidays are not loaded that far. */
  @FunctionalInterface
  public interface Deadlines {
    Optional<Instant> acceptBy(Instant received);
  }

  /** What the intake works with. */
  public record Parts(
      DossierShelf shelf,
      PartShelf parts,
      DossierOpener opener,
      HolderMac holders,
      FeeCheck fees,
      Deadlines deadlines) {}

  public Intake(
      Parts with, Transactions transactions, AuditLog audit, LiveEvents live, InstantSource clock) {
    this.shelf = with.shelf();
    this.parts = with.parts();
    this.opener = with.opener();
    this.holders = with.holders();
    this.fees = with.fees();
    this.deadlines = with.deadlines();
    this.transactions = transactions;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /** Keeps the manifest and says what is still missing; repeated after the parts it says stored. */
  public IntakeReceipt announce(Kiosk kiosk, SealedDossier manifest)
      throws RefusedException, IOException {
    requireSound(manifest);
    Dossier dossier =
        transactions.in(
            () -> {
              Optional<Dossier> known = shelf.find(manifest.dossier());
              if (known.isPresent()) {
                return same(known.get(), kiosk, manifest);
              }
              requirePaid(manifest);
              shelf.announce(manifest, kiosk.id(), kiosk.unitCode(), clock.instant());
              audit.append(
                  kiosk.id().value(), "dossier.announce", manifest.dossier().toString(), "");
              return shelf.find(manifest.dossier()).orElseThrow();
            });
    if (dossier.storedAt().isPresent()) {
      return receipt(dossier);
    }
    List<String> missing = missing(dossier);
    if (!missing.isEmpty()) {
      return new IntakeReceipt(dossier.id(), false, missing, Optional.empty());
    }
    return receipt(store(dossier));
  }

  /** Bytes held of a part. */
  public long held(KioskId kiosk, UUID dossier, String part) throws RefusedException, IOException {
    Dossier own = own(kiosk, dossier);
    return parts.held(dossier, part(own, part));
  }

  /** Adds ciphertext at this offset. */
  public void append(KioskId kiosk, UUID dossier, String name, long offset, InputStream bytes)
      throws RefusedException, IOException {
    Dossier own = own(kiosk, dossier);
    Refusal refusal =
        switch (parts.append(dossier, part(own, name), offset, bytes)) {
          case ADDED -> null;
          case OFFSET_DIFFERS -> Refusal.OFFSET_DIFFERS;
          case TOO_LONG -> Refusal.TOO_LARGE;
          case HASH_DIFFERS -> Refusal.HASH_DIFFERS;
        };
    if (refusal != null) {
      throw new RefusedException(refusal, "dossier " + dossier + " part " + name);
    }
  }

  private Dossier store(Dossier dossier) throws RefusedException, IOException {
    DossierContent content = content(dossier);
    Dossier stored =
        transactions.in(
            () -> {
              Dossier now = shelf.hold(dossier.id()).orElseThrow();
              if (now.storedAt().isPresent()) {
                return now;
              }
              requireFeeSettled(now, content);
              Instant at = clock.instant();
              shelf.arrived(
                  now.id(),
                  new DossierShelf.Arrival(
                      at,
                      content.submittedAt(),
                      deadlines.acceptBy(at),
                      content.catalogueVersion(),
                      holders.of(content.applicant().number()),
                      content.fee().amount()));
              shelf.addStep(now.id(), DossierState.SUBMITTED, at, now.kiosk().value());
              audit.append(now.kiosk().value(), "dossier.store", now.id().toString(), "");
              return shelf.find(now.id()).orElseThrow();
            });
    live.happened(Subject.DOSSIERS);
    return stored;
  }

  private DossierContent content(Dossier dossier) throws RefusedException, IOException {
    try {
      SealedDossier manifest = dossier.manifest();
      DossierContent content =
          opener.content(manifest, parts.read(dossier.id(), part(dossier, SealedDossier.CONTENT)));
      for (DossierContent.Paper paper : content.papers()) {
        part(dossier, paper.part());
      }
      return content;
    } catch (GeneralSecurityException | MalformedMessageException e) {
      throw new RefusedException(
          Refusal.UNREADABLE, "dossier " + dossier.id() + ": " + e.getMessage());
    }
  }

  private void requirePaid(SealedDossier manifest) throws RefusedException {
    if (manifest.order().isPresent() && !fees.paid(manifest.order().get(), manifest.dossier())) {
      throw new RefusedException(Refusal.NOT_PAID, "dossier " + manifest.dossier());
    }
  }

  private void requireFeeSettled(Dossier dossier, DossierContent content) throws RefusedException {
    String procedure = content.procedureCode();
    long amount = content.fee().amount();
    Optional<UUID> order = dossier.manifest().order();
    if (order.isPresent()) {
      if (!fees.ordered(order.get(), procedure, amount)) {
        throw new RefusedException(Refusal.FEE_DIFFERS, "dossier " + dossier.id());
      }
    } else if (fees.dueBefore(procedure, content.catalogueVersion())) {
      if (amount != 0) {
        throw new RefusedException(Refusal.NOT_PAID, "dossier " + dossier.id() + " has no order");
      }
      if (!fees.mayBeFree(procedure, content.catalogueVersion())) {
        throw new RefusedException(Refusal.FEE_DIFFERS, "dossier " + dossier.id() + " is not free");
      }
    }
  }

  private List<String> missing(Dossier dossier) throws IOException {
    List<String> missing = new java.util.ArrayList<>();
    for (SealedDossier.Part part : dossier.manifest().parts()) {
      if (!parts.whole(dossier.id(), part)) {
        missing.add(part.name());
      }
    }
    return missing;
  }

  private Dossier own(KioskId kiosk, UUID dossier) throws RefusedException {
    return shelf
        .find(dossier)
        .filter(candidate -> candidate.kiosk().equals(kiosk))
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "dossier " + dossier));
  }

  private static Dossier same(Dossier known, Kiosk kiosk, SealedDossier manifest)
      throws RefusedException {
    if (!known.kiosk().equals(kiosk.id())) {
      throw new RefusedException(Refusal.UNKNOWN, "dossier " + known.id());
    }
    if (!java.util.Arrays.equals(Wire.write(known.manifest()), Wire.write(manifest))) {
      throw new RefusedException(Refusal.CONTENT_DIFFERS, "dossier " + known.id());
    }
    return known;
  }

  private static SealedDossier.Part part(Dossier dossier, String name) throws RefusedException {
    return dossier.manifest().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new RefusedException(Refusal.UNKNOWN, "dossier " + dossier.id() + " part"));
  }

  private void requireSound(SealedDossier manifest) throws RefusedException {
    Set<String> names = new HashSet<>();
    long total = 0;
    for (SealedDossier.Part part : manifest.parts()) {
      if (!SealedDossier.partName(part.name())
          || !names.add(part.name())
          || part.size() < 1
          || !part.sha256().matches("[0-9a-f]{64}")) {
        throw new RefusedException(Refusal.MALFORMED, "dossier " + manifest.dossier());
      }
      if (part.size() > MAX_BYTES || (total += part.size()) > MAX_BYTES) {
        throw new RefusedException(Refusal.TOO_LARGE, "dossier " + manifest.dossier());
      }
    }
    if (!names.contains(SealedDossier.CONTENT)
        || names.size() > MAX_PARTS
        || manifest.dossier().version() != 7
        || !manifest.submissionNumber().matches("[A-Za-z0-9-]{1,40}")
        || !manifest.procedureCode().matches("[0-9A-Z.]{1,40}")
        || !manifest.slipSha256().matches("[0-9a-f]{64}")) {
      throw new RefusedException(Refusal.MALFORMED, "dossier " + manifest.dossier());
    }
    if (!manifest.recipientKey().equals(opener.keyId())) {
      throw new RefusedException(Refusal.UNREADABLE, "sealed to " + manifest.recipientKey());
    }
  }

  private IntakeReceipt receipt(Dossier dossier) {
    return new IntakeReceipt(
        dossier.id(),
        true,
        List.of(),
        dossier.acceptBy().or(() -> dossier.storedAt().flatMap(deadlines::acceptBy)));
  }
}
