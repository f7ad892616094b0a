package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import vn.quay24.distribution.demo.network.Gate;
import vn.quay24.distribution.demo.network.Network;

/** Cutting and mending the lines between kiosk and centre. */
record NetworkRoutes(Network network, Runnable changed) {

  void addTo(RoutesConfig routes) {
    line(routes, Trouble.NETWORK_API, network.api());
    line(routes, Trouble.NETWORK_BROKER, network.broker());
  }

  private void line(RoutesConfig routes, Trouble line, Gate gate) {
    routes.post(
        line.path(),
        call -> {
          gate.whole(Body.of(call).flag("on"));
          changed.run();
          call.status(204);
        });
  }
}
