package vn.quay24.centre.web.page.desk;

import java.time.InstantSource;
import vn.quay24.centre.catalogue.PublishedCatalogues;
import vn.quay24.centre.desk.Units;
import vn.quay24.centre.desk.paper.AcceptanceReceipts;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.dossier.OpenedDossiers;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.message.MessageBox;
import vn.quay24.centre.payment.OrderBook;
import vn.quay24.centre.pickup.PickupShelf;
import vn.quay24.centre.verification.VerificationBook;

/** What the desk's pages read. */
public record DeskSources(
    DossierShelf dossiers,
    OpenedDossiers opened,
    AcceptanceReceipts receipts,
    PublishedCatalogues catalogues,
    OrderBook orders,
    MessageBox messages,
    PickupShelf pickups,
    VerificationBook verifications,
    KioskRegister kiosks,
    Units units,
    InstantSource clock) {}
