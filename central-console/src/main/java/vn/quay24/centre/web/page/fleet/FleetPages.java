package vn.quay24.centre.web.page.fleet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import vn.quay24.centre.account.Role;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.command.Commands;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.kiosk.Revocation;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Routes;
import vn.quay24.centre.web.page.Frame.Section;
import vn.quay24.centre.web.page.Pages;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.command.Command;

/** Every kiosk and device, live; commands to a kiosk, and its end in the fleet. */
public final class FleetPages implements Routes {
  private final Pages pages;
  private final FleetReader reader;
  private final KioskRegister register;
  private final Commands commands;
  private final Revocation revocation;

  public FleetPages(
      Pages pages,
      FleetReader reader,
      KioskRegister register,
      Commands commands,
      Revocation revocation) {
    this.pages = pages;
    this.reader = reader;
    this.register = register;
    this.commands = commands;
    this.revocation = revocation;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/fleet", ctx -> pages.show(ctx, "fleet/page.jte", "Quầy", Section.FLEET, reader.read()));
    routes.get(
        "/fleet/kiosks",
        ctx -> {
          Session session = Pages.session(ctx, Section.FLEET);
          pages.piece(ctx, "fleet/kiosks.jte", Map.of("page", reader.read(), "session", session));
        });
    routes.post("/fleet/{kiosk}/commands", this::command);
    routes.post("/fleet/{kiosk}/revoke", this::revoke);
  }

  private void command(Context ctx) throws RefusedException, GeneralSecurityException {
    Session session = Pages.session(ctx, Section.FLEET);
    Kiosk kiosk = kiosk(ctx.pathParam("kiosk"));
    commands.issue(kiosk, action(ctx), session.account().name());
    ctx.redirect("/fleet?notice=commanded");
  }

  private void revoke(Context ctx) throws RefusedException {
    Session session = Pages.session(ctx, Section.FLEET);
    if (session.account().role() != Role.ADMINISTRATOR) {
      throw new RefusedException(Refusal.NOT_AUTHORISED, "revoking a kiosk");
    }
    revocation.revoke(kiosk(ctx.pathParam("kiosk")).id(), session.account().name());
    ctx.redirect("/fleet?notice=revoked");
  }

  private static Command.Action action(Context ctx) throws RefusedException {
    String word = ctx.formParam("action");
    return switch (word == null ? "" : word) {
      case "out" -> Command.Action.OUT_OF_SERVICE;
      case "in" -> Command.Action.IN_SERVICE;
      default -> throw new RefusedException(Refusal.MALFORMED, "command");
    };
  }

  private Kiosk kiosk(String id) throws RefusedException {
    try {
      Optional<Kiosk> found = register.find(new KioskId(id));
      if (found.isPresent()) {
        return found.get();
      }
    } catch (IllegalArgumentException _) {
      // no kiosk has such a name
    }
    throw new RefusedException(Refusal.UNKNOWN, "kiosk");
  }
}
