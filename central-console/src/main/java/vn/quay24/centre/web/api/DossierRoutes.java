package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import vn.quay24.centre.dossier.Intake;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.enrolment.KioskIdentity.Role;

/** Sealed dossiers: the manifest, and parts that resume where they broke off. */
public final class DossierRoutes implements Routes {
  private static final String OFFSET = "Upload-Offset";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  private final ClientIdentity clients;
  private final Intake intake;

  public DossierRoutes(ClientIdentity clients, Intake intake) {
    this.clients = clients;
    this.intake = intake;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.put("/api/v1/dossiers/{dossier}", this::announce);
    routes.get("/api/v1/dossiers/{dossier}/parts/{part}", this::held);
    routes.put("/api/v1/dossiers/{dossier}/parts/{part}", this::append);
  }

  private void announce(Context ctx) throws RefusedException, IOException {
    Kiosk kiosk = clients.require(ctx, Role.APP);
    SealedDossier manifest = Json.read(ctx, SealedDossier.class);
    if (!manifest.dossier().equals(PathIds.uuid(ctx, "dossier"))) {
      throw new RefusedException(Refusal.MALFORMED, "the manifest is another dossier's");
    }
    Json.write(ctx, intake.announce(kiosk, manifest));
  }

  private void held(Context ctx) throws RefusedException, IOException {
    ctx.header(OFFSET, Long.toString(held(ctx, clients.require(ctx, Role.APP))));
  }

  private void append(Context ctx) throws RefusedException, IOException {
    Kiosk kiosk = clients.require(ctx, Role.APP);
    String offset = ctx.header(OFFSET);
    if (offset == null || !NUMBER.matcher(offset).matches()) {
      throw new RefusedException(Refusal.MALFORMED, "header " + OFFSET);
    }
    try {
      intake.append(
          kiosk.id(),
          PathIds.uuid(ctx, "dossier"),
          ctx.pathParam("part"),
          Long.parseLong(offset),
          ctx.bodyInputStream());
    } catch (RefusedException e) {
      if (e.refusal() == Refusal.OFFSET_DIFFERS || e.refusal() == Refusal.HASH_DIFFERS) {
        ctx.header(OFFSET, Long.toString(held(ctx, kiosk)));
      }
      // A body that nobody reads breaks the connection before the answer is heard.
      drain(ctx.bodyInputStream());
      throw e;
    }
    ctx.status(204);
  }

  private static void drain(InputStream body) throws IOException {
    long left = Intake.MAX_BYTES;
    for (long skipped = body.skip(left); skipped > 0 && left > 0; skipped = body.skip(left)) {
      left -= skipped;
    }
  }

  private long held(Context ctx, Kiosk kiosk) throws RefusedException, IOException {
    return intake.held(kiosk.id(), PathIds.uuid(ctx, "dossier"), ctx.pathParam("part"));
  }
}
