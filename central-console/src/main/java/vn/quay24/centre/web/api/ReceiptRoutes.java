package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Header;
import vn.quay24.centre.lookup.CitizenReceipts;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.dossier.ReceiptRequest;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;

/** The acceptance receipt, for the citizen who looked the dossier up. */
public final class ReceiptRoutes implements Routes {
  private final ClientIdentity clients;
  private final CitizenReceipts receipts;

  public ReceiptRoutes(ClientIdentity clients, CitizenReceipts receipts) {
    this.clients = clients;
    this.receipts = receipts;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(
        "/api/v1/acceptance-receipts",
        ctx -> {
          byte[] pdf =
              receipts.pdf(clients.require(ctx, Role.APP), Json.read(ctx, ReceiptRequest.class));
          ctx.contentType("application/pdf").header(Header.CACHE_CONTROL, "no-store").result(pdf);
        });
  }
}
