package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import vn.quay24.centre.lookup.Lookups;
import vn.quay24.centre.lookup.SlipTexts;
import vn.quay24.centre.verification.Verifications;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.SlipMessage;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;
import vn.quay24.protocol.verification.VerificationRequest;

/** What a kiosk asks for the citizen in front of it: look-up, slip by SMS, VNeID. */
public final class CitizenRoutes implements Routes {
  private final ClientIdentity clients;
  private final Lookups lookups;
  private final SlipTexts slips;
  private final Verifications verifications;

  public CitizenRoutes(
      ClientIdentity clients, Lookups lookups, SlipTexts slips, Verifications verifications) {
    this.clients = clients;
    this.lookups = lookups;
    this.slips = slips;
    this.verifications = verifications;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(
        "/api/v1/lookups",
        ctx ->
            Json.write(
                ctx,
                lookups.answer(
                    clients.require(ctx, Role.APP), Json.read(ctx, LookupRequest.class))));
    routes.post(
        "/api/v1/slip-messages",
        ctx -> {
          slips.send(clients.require(ctx, Role.APP), Json.read(ctx, SlipMessage.class));
          ctx.status(204);
        });
    routes.post(
        "/api/v1/verifications",
        ctx ->
            Json.write(
                ctx,
                verifications.begin(
                    clients.require(ctx, Role.APP).id(),
                    Json.read(ctx, VerificationRequest.class))));
    routes.get(
        "/api/v1/verifications/{verification}",
        ctx ->
            Json.write(
                ctx,
                verifications.find(
                    clients.require(ctx, Role.APP).id(), PathIds.uuid(ctx, "verification"))));
  }
}
