package vn.quay24.centre.main;

import java.io.IOException;
import java.util.Optional;
import vn.quay24.centre.catalogue.PublishedCatalogues;
import vn.quay24.centre.desk.Desk;
import vn.quay24.centre.desk.Units;
import vn.quay24.centre.desk.paper.AcceptanceReceipts;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.dossier.OpenedDossiers;
import vn.quay24.centre.dossier.PartShelf;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.lookup.Lookups;
import vn.quay24.centre.lookup.SlipTexts;
import vn.quay24.centre.message.MessageBox;
import vn.quay24.centre.message.Messages;
import vn.quay24.centre.pickup.PickupShelf;
import vn.quay24.centre.pickup.Pickups;
import vn.quay24.centre.pickup.Rosters;
import vn.quay24.centre.pickup.StaffBook;
import vn.quay24.centre.store.FilePartShelf;
import vn.quay24.centre.store.SqlDossiers;
import vn.quay24.centre.store.SqlMessages;
import vn.quay24.centre.store.SqlPickups;
import vn.quay24.centre.store.SqlStaff;
import vn.quay24.centre.store.SqlVerifications;
import vn.quay24.centre.web.page.desk.DeskSources;

/** Dossiers from the moment they are stored: desk, look-up, texts, lockers. */
record DossierParts(
    DossierShelf shelf,
    PartShelf parts,
    OpenedDossiers opened,
    MessageBox messageBox,
    Messages messages,
    Units units,
    Desk desk,
    PickupShelf pickupShelf,
    Pickups pickups,
    StaffBook staff,
    Rosters rosters,
    Lookups lookups,
    AcceptanceReceipts receipts,
    SlipTexts slips) {

  static DossierParts of(Foundation foundation, PublishedCatalogues catalogues) throws IOException {
    Secrets secrets = foundation.secrets();
    DossierShelf shelf = new SqlDossiers(foundation.database());
    PartShelf parts = new FilePartShelf(foundation.configuration().data().resolve("dossiers"));
    OpenedDossiers opened = new OpenedDossiers(parts, secrets.intake());
    MessageBox box = new SqlMessages(foundation.database());
    Messages messages = new Messages(box, secrets.atRest(), foundation.clock());
    Units units = units(foundation.configuration().unit(), foundation.kiosks());
    Pickups.ProcedureNames names = dossier -> name(catalogues, dossier);
    PickupShelf pickupShelf = new SqlPickups(foundation.database());
    StaffBook staff = new SqlStaff(foundation.database());
    return new DossierParts(
        shelf,
        parts,
        opened,
        box,
        messages,
        units,
        new Desk(
            new Desk.Parts(shelf, opened, catalogues, units, messages, pickupShelf),
            foundation.database(),
            foundation.audit(),
            foundation.live(),
            foundation.clock()),
        pickupShelf,
        new Pickups(
            new Pickups.Parts(pickupShelf, shelf, opened, names, secrets.atRest(), messages),
            foundation.database(),
            foundation.audit(),
            foundation.live(),
            foundation.clock()),
        staff,
        new Rosters(staff, secrets.atRest()),
        new Lookups(
            new Lookups.Sources(shelf, pickupShelf, foundation.kiosks(), secrets.holders(), names),
            foundation.audit(),
            foundation.clock()),
        new AcceptanceReceipts(opened, catalogues, units),
        new SlipTexts(shelf, opened, names, messages, foundation.database()));
  }

  /** What the desk's pages read. */
  DeskSources sources(Foundation foundation, CatalogueParts catalogue, PaymentParts payment) {
    return new DeskSources(
        shelf,
        opened,
        receipts,
        catalogue.catalogues(),
        payment.book(),
        messageBox,
        pickupShelf,
        new SqlVerifications(foundation.database()),
        foundation.kiosks(),
        units,
        foundation.clock());
  }

  private static String name(PublishedCatalogues catalogues, Dossier dossier) {
    String code = dossier.manifest().procedureCode();
    return catalogues
        .procedure(code, dossier.catalogueVersion())
        .map(procedure -> procedure.shortName().vietnamese())
        .orElse(code);
  }

  /** The configured commune, and those of kiosks that stand elsewhere under the same pattern. */
  private static Units units(CentreConfiguration.Unit own, KioskRegister kiosks) {
    return code ->
        code.equals(own.code())
            ? Optional.of(new Units.Unit(own.code(), own.name(), own.dossierPattern()))
            : kiosks.all().stream()
                .filter(kiosk -> kiosk.unitCode().equals(code))
                .findFirst()
                .map(kiosk -> new Units.Unit(code, kiosk.unitName(), own.dossierPattern()));
  }
}
