package vn.quay24.centre.lookup;

import java.io.IOException;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.desk.paper.AcceptanceReceipts;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.protocol.dossier.ReceiptRequest;

/** Hands acceptance receipts to citizens at a kiosk. Thread-safe. */
public final class CitizenReceipts {
  private final Lookups lookups;
  private final AcceptanceReceipts receipts;
  private final AuditLog audit;

  public CitizenReceipts(Lookups lookups, AcceptanceReceipts receipts, AuditLog audit) {
    this.lookups = lookups;
    this.receipts = receipts;
    this.audit = audit;
  }

  /** The receipt of a dossier that the citizen's look-up finds, PDF. */
  public byte[] pdf(Kiosk kiosk, ReceiptRequest request) throws RefusedException, IOException {
    Dossier dossier = lookups.one(kiosk, request.lookup(), request.dossier());
    byte[] pdf = receipts.pdf(dossier);
    audit.append(kiosk.id().value(), "receipt.open", dossier.id().toString(), "");
    return pdf;
  }
}
