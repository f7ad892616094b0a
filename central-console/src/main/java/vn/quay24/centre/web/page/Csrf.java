package vn.quay24.centre.web.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;

/** Whoever changes something does it from a form of ours. */
final class Csrf {
  private static final String FIELD = "csrf";
  private static final String HEADER = "X-CSRF";

  private Csrf() {}

  static void require(Context ctx, Session session) throws RefusedException {
    if (ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD)) {
      return;
    }
    String header = ctx.header(HEADER);
    String given = header == null ? ctx.formParam(FIELD) : header;
    if (given == null
        || !MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            session.csrf().getBytes(StandardCharsets.UTF_8))) {
      throw new RefusedException(Refusal.NOT_AUTHORISED, "form token");
    }
  }
}
