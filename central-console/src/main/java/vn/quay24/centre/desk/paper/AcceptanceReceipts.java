package vn.quay24.centre.desk.paper;

import java.io.IOException;
import vn.quay24.centre.catalogue.PublishedCatalogues;
import vn.quay24.centre.desk.Units;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.OpenedDossiers;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.procedure.definition.Procedure;

/** Makes acceptance receipts, each time anew, for the desk and for kiosks. Thread-safe. */
public final class AcceptanceReceipts {
  private final OpenedDossiers opened;
  private final PublishedCatalogues catalogues;
  private final Units units;

  public AcceptanceReceipts(OpenedDossiers opened, PublishedCatalogues catalogues, Units units) {
    this.opened = opened;
    this.catalogues = catalogues;
    this.units = units;
  }

  /**
   * The receipt of a dossier, PDF/A-2b.
   *
   * @throws RefusedException {@link Refusal#WRONG_STATE} before acceptance
   */
  public byte[] pdf(Dossier dossier) throws RefusedException, IOException {
    if (dossier.code().isEmpty()) {
      throw new RefusedException(Refusal.WRONG_STATE, "dossier " + dossier.id());
    }
    Units.Unit unit =
        units
            .find(dossier.unitCode())
            .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "unit"));
    Procedure procedure =
        catalogues
            .procedure(dossier.manifest().procedureCode(), dossier.catalogueVersion())
            .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "procedure"));
    return AcceptanceReceipt.pdf(unit, dossier, opened.content(dossier), procedure);
  }
}
