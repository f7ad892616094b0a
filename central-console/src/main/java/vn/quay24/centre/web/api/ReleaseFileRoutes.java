package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.release.ReleaseSource;

/** The files of the signed release. They are public; a certificate, when shown, is an agent's. */
public final class ReleaseFileRoutes implements Routes {
  private static final long LONGEST = 64L * 1024 * 1024;

  private final ClientIdentity clients;
  private final ReleaseSource releases;

  public ReleaseFileRoutes(ClientIdentity clients, ReleaseSource releases) {
    this.clients = clients;
    this.releases = releases;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/releases/metadata/{file}", ctx -> serve(ctx, "metadata/"));
    routes.get("/releases/targets/{file}", ctx -> serve(ctx, "targets/"));
  }

  private void serve(Context ctx, String folder) throws RefusedException, IOException {
    clients.requireAgentOrNobody(ctx);
    byte[] bytes =
        releases
            .fetch(folder + ctx.pathParam("file"), LONGEST)
            .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "release file"));
    ctx.contentType("application/octet-stream").header("Cache-Control", "no-cache").result(bytes);
  }
}
