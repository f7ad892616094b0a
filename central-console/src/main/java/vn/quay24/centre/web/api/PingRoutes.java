package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import vn.quay24.centre.health.FleetShelf;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;

/** Tells a kiosk's app that the centre is there and knows it, and notes that the app is alive. */
public final class PingRoutes implements Routes {
  private final ClientIdentity clients;
  private final FleetShelf fleet;
  private final InstantSource clock;

  public PingRoutes(ClientIdentity clients, FleetShelf fleet, InstantSource clock) {
    this.clients = clients;
    this.fleet = fleet;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/ping",
        ctx -> {
          Kiosk kiosk = clients.require(ctx, Role.APP);
          fleet.appSeen(kiosk.id(), clock.instant());
          ctx.header("X-Kiosk", kiosk.id().value()).status(204);
        });
  }
}
