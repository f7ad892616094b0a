package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import vn.quay24.centre.payment.Payments;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;
import vn.quay24.protocol.payment.OrderRequest;

/** Payment orders. */
public final class OrderRoutes implements Routes {
  private final ClientIdentity clients;
  private final Payments payments;

  public OrderRoutes(ClientIdentity clients, Payments payments) {
    this.clients = clients;
    this.payments = payments;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(
        "/api/v1/orders",
        ctx ->
            Json.write(
                ctx,
                payments.order(
                    clients.require(ctx, Role.APP).id(), Json.read(ctx, OrderRequest.class))));
    routes.get(
        "/api/v1/orders/{order}",
        ctx ->
            Json.write(
                ctx,
                payments.find(clients.require(ctx, Role.APP).id(), PathIds.uuid(ctx, "order"))));
    routes.delete(
        "/api/v1/orders/{order}",
        ctx ->
            Json.write(
                ctx,
                payments.cancel(clients.require(ctx, Role.APP).id(), PathIds.uuid(ctx, "order"))));
  }
}
