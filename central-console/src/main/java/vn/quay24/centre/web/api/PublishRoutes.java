package vn.quay24.centre.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.quay24.centre.catalogue.Releases;
import vn.quay24.centre.key.CommandKey;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Problems.Problem;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.release.ReleaseUpload;

/** Where the administrator's tool brings signed releases. */
public final class PublishRoutes implements Routes {
  private static final String SCHEME = "Bearer ";
  private static final String ACTOR = "administrator.token";

  private final Releases releases;
  private final CommandKey commandKey;
  private final byte[] token;

  public PublishRoutes(Releases releases, CommandKey commandKey, String token) {
    this.releases = releases;
    this.commandKey = commandKey;
    this.token = token.strip().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/releases",
        ctx -> {
          requireAdministrator(ctx);
          Json.write(ctx, releases.state());
        });
    routes.post("/api/v1/releases", this::publish);
    routes.get(
        "/api/v1/command-keys",
        ctx -> {
          requireAdministrator(ctx);
          Json.write(ctx, commandKey.published());
        });
  }

  private void publish(Context ctx) throws RefusedException, IOException {
    requireAdministrator(ctx);
    switch (releases.publish(ACTOR, upload(ctx))) {
      case Releases.Outcome.Accepted(var state) -> Json.write(ctx, state);
      case Releases.Outcome.Refused(var word, var detail) ->
          Json.write(ctx.status(409), new Problem(word, detail));
    }
  }

  private static ReleaseUpload upload(Context ctx) throws RefusedException, IOException {
    try {
      return ReleaseUpload.read(Json.body(ctx, ReleaseUpload.MAX_BYTES));
    } catch (MalformedMessageException e) {
      throw new RefusedException(Refusal.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private void requireAdministrator(Context ctx) throws RefusedException {
    String header = ctx.header("Authorization");
    if (header == null
        || !header.startsWith(SCHEME)
        || !MessageDigest.isEqual(
            token, header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8))) {
      throw new RefusedException(Refusal.SIGNATURE_INVALID, "administrator token");
    }
  }
}
