package vn.quay24.centre.web.api;

import io.javalin.http.Context;
import java.util.UUID;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;

/** Ids in addresses. */
final class PathIds {
  private PathIds() {}

  static UUID uuid(Context ctx, String name) throws RefusedException {
    try {
      return UUID.fromString(ctx.pathParam(name));
    } catch (IllegalArgumentException _) {
      throw new RefusedException(Refusal.UNKNOWN, name + " in the address");
    }
  }
}
