package vn.quay24.centre.web;

import io.javalin.config.RoutesConfig;

/** Some addresses of a server and what they do. */
@FunctionalInterface
public interface Routes {
  void addTo(RoutesConfig routes);
}
