package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;

/** Tells a kiosk's app that the centre is there and knows it. */
public final class PingRoutes implements Routes {
  private final ClientIdentity clients;

  public PingRoutes(ClientIdentity clients) {
    this.clients = clients;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/ping",
        ctx -> {
          Kiosk kiosk = clients.require(ctx, Role.APP);
          ctx.header("X-Kiosk", kiosk.id().value()).status(204);
        });
  }
}
