package vn.quay24.centre.web.bank;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import vn.quay24.centre.payment.BankNotification;
import vn.quay24.centre.payment.BankSignature;
import vn.quay24.centre.payment.Notifications;
import vn.quay24.centre.payment.UnreadNotices;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Json;
import vn.quay24.centre.web.Routes;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/** The bank's signed notifications of money that has come. */
public final class NotificationRoutes implements Routes {
  private static final Logger LOG = System.getLogger(NotificationRoutes.class.getName());
  private static final int LONGEST = 64 * 1024;

  private final Notifications notifications;
  private final UnreadNotices unread;
  private final BankSignature signature;
  private final InstantSource clock;
  private final UnsignedPosts unsigned = new UnsignedPosts();

  public NotificationRoutes(
      Notifications notifications,
      UnreadNotices unread,
      BankSignature signature,
      InstantSource clock) {
    this.notifications = notifications;
    this.unread = unread;
    this.signature = signature;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/bank/notifications", this::accept);
  }

  private void accept(Context ctx) throws RefusedException, IOException {
    byte[] body = Json.body(ctx, LONGEST);
    if (!signature.holds(
        header(ctx, "X-Timestamp"), header(ctx, "X-Signature"), body, clock.instant())) {
      tell(ctx.ip(), unsigned.another(clock.instant()));
      throw new RefusedException(Refusal.SIGNATURE_INVALID, "bank notification");
    }
    take(body);
    ctx.status(204);
  }

  private void tell(String from, int posts) {
    if (posts > 0) {
      LOG.log(
          Level.WARNING,
          "bank notifications are not signed or too old: {0}, the last from {1}",
          posts,
          from);
      notifications.refused("signature or age, " + posts);
    }
  }

  /** What the bank signed is kept, readable or not: to send it again would not mend it. */
  private void take(byte[] body) {
    try {
      notifications.accept(Wire.read(body, BankNotification.class));
    } catch (MalformedMessageException e) {
      unread.keep(body, String.valueOf(e.getMessage()));
    }
  }

  private static String header(Context ctx, String name) {
    String value = ctx.header(name);
    return value == null ? "" : value;
  }
}
