package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import vn.quay24.centre.pickup.Pickups;
import vn.quay24.centre.pickup.Rosters;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;
import vn.quay24.protocol.pickup.PickupEvent;
import vn.quay24.protocol.pickup.PickupPreparation;

/** Results in lockers, and the staff who put them there. */
public final class PickupRoutes implements Routes {
  private final ClientIdentity clients;
  private final Pickups pickups;
  private final Rosters rosters;

  public PickupRoutes(ClientIdentity clients, Pickups pickups, Rosters rosters) {
    this.clients = clients;
    this.pickups = pickups;
    this.rosters = rosters;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(
        "/api/v1/pickups",
        ctx ->
            Json.write(
                ctx,
                pickups.prepare(
                    clients.require(ctx, Role.APP), Json.read(ctx, PickupPreparation.class))));
    routes.post(
        "/api/v1/pickup-events",
        ctx -> {
          pickups.happened(clients.require(ctx, Role.APP), Json.read(ctx, PickupEvent.class));
          ctx.status(204);
        });
    routes.get(
        "/api/v1/roster",
        ctx -> Json.write(ctx, rosters.of(clients.require(ctx, Role.APP).unitCode())));
  }
}
