package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import vn.quay24.distribution.demo.network.Gate;
import vn.quay24.distribution.demo.network.Network;

/** Cutting and mending the lines between kiosk and centre. */
record NetworkRoutes(Network network, Runnable changed) {

  void addTo(RoutesConfig routes) {
    line(routes, "/api/network/api", network.api());
    line(routes, "/api/network/broker", network.broker());
  }

  private void line(RoutesConfig routes, String path, Gate gate) {
    routes.post(
        path,
        call -> {
          gate.whole(Body.of(call).flag("on"));
          changed.run();
          call.status(204);
        });
  }
}
