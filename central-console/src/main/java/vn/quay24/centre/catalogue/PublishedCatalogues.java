package vn.quay24.centre.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.quay24.centre.payment.FeeSchedule;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.procedure.catalogue.InvalidCatalogueException;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.due.DueDate;
import vn.quay24.procedure.due.DueDates;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseShelf;

/** The catalogues of the releases, each loaded when it is first needed. Thread-safe. */
public final class PublishedCatalogues implements FeeSchedule {
  /** Name of the catalogue in a release. */
  static final String TARGET = "catalogue.zip";

  /** Copies that one dossier may ask for. */
  private static final long MOST_COPIES = 100;

  private final CatalogueArchive archive;
  private final ConcurrentMap<Long, Optional<Catalogue>> loaded = new ConcurrentHashMap<>();
  private volatile long current;

  /**
   * @param current number of the release that is served; 0 before the first
   */
  public PublishedCatalogues(CatalogueArchive archive, long current) {
    this.archive = archive;
    this.current = current;
  }

  /** Those of what is served; the archive gets the current one again if it has lost it. */
  public static PublishedCatalogues of(ReleaseShelf shelf, CatalogueArchive archive)
      throws IOException {
    try {
      long current = shelf.state().targets();
      if (current > 0 && archive.read(current).isEmpty()) {
        Optional<byte[]> zip = shelf.target(TARGET);
        if (zip.isPresent()) {
          archive.keep(current, zip.get());
        }
      }
      return new PublishedCatalogues(archive, current);
    } catch (RefusedException e) {
      throw new IOException("the served release no longer verifies: " + e.getMessage(), e);
    }
  }

  /** Number of the release that kiosks are offered now. */
  public long currentRelease() {
    return current;
  }

  /** From now on this release is offered. */
  void offer(long release) {
    loaded.remove(release);
    current = release;
  }

  /** The catalogue that kiosks are offered now; empty before the first release. */
  public Optional<Catalogue> current() {
    return of(current);
  }

  /** The catalogue of a release. */
  public Optional<Catalogue> of(long release) {
    return release < 1 ? Optional.empty() : loaded.computeIfAbsent(release, this::load);
  }

  /** A procedure as the release defined it, else as the present one does. */
  public Optional<Procedure> procedure(String code, long release) {
    return of(release).or(this::current).flatMap(catalogue -> catalogue.procedure(code));
  }

  @Override
  public boolean asks(String procedureCode, long catalogueVersion, long amount) {
    return of(catalogueVersion)
        .flatMap(catalogue -> catalogue.procedure(procedureCode))
        .map(procedure -> asks(procedure.fee(), amount))
        .orElse(false);
  }

  private static boolean asks(Fee fee, long amount) {
    if (fee.free() || fee.amount() < 1) {
      return false;
    }
    return fee.quantityFrom().isPresent()
        ? amount % fee.amount() == 0 && amount / fee.amount() <= MOST_COPIES
        : amount == fee.amount();
  }

  /** Whether the fee of this procedure is due before submission. */
  public boolean dueBefore(String procedureCode, long catalogueVersion) {
    return procedure(procedureCode, catalogueVersion)
        .map(procedure -> procedure.fee().timing() == Fee.Timing.BEFORE_SUBMISSION)
        .orElse(false);
  }

  /** Whether this procedure costs nothing, or nothing for some. */
  public boolean mayBeFree(String procedureCode, long catalogueVersion) {
    return procedure(procedureCode, catalogueVersion)
        .map(procedure -> procedure.fee().free() || !procedure.fee().exemptions().isEmpty())
        .orElse(false);
  }

  /** Until when the office must decide; empty when holidays are not loaded that far. */
  public Optional<Instant> acceptBy(Instant received) {
    return current()
        .map(catalogue -> new DueDates(catalogue.calendar()).acceptBy(received))
        .flatMap(
            due ->
                switch (due) {
                  case DueDate.At(var moment) -> Optional.of(moment.toInstant());
                  case DueDate.HolidaysUnknown _ -> Optional.empty();
                });
  }

  private Optional<Catalogue> load(long release) {
    try {
      Optional<byte[]> zip = archive.read(release);
      return zip.isEmpty() ? Optional.empty() : Optional.of(Catalogues.loadZip(zip.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidCatalogueException e) {
      throw new IllegalStateException("release " + release + " was sound when it came", e);
    }
  }
}
