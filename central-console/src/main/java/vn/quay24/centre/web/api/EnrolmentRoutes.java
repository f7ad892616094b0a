package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import vn.quay24.centre.kiosk.Enrolment;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.enrolment.EnrolmentRequest;

/** Where a kiosk enters the fleet; the one call that needs no certificate. */
public final class EnrolmentRoutes implements Routes {
  private final Enrolment enrolment;

  public EnrolmentRoutes(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(
        "/api/v1/enrolments",
        ctx -> Json.write(ctx, enrolment.enrol(Json.read(ctx, EnrolmentRequest.class))));
  }
}
