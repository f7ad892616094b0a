package vn.quay24.centre.web.page;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.quay24.centre.account.Accounts;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Problems;
import vn.quay24.centre.web.Routes;

/**
 * The rules that hold for every page: signed in, from our own form, nothing inline, never framed by
 * others, errors in words.
 */
public final class PageServer implements Consumer<JavalinConfig> {
  private static final Logger LOG = System.getLogger(PageServer.class.getName());
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
          + " img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'self'";

  private final Accounts accounts;
  private final Pages pages;
  private final List<Routes> routes;

  /**
   * @param routes every page, and calls below {@code /api/} that bring their own proof
   */
  public PageServer(Accounts accounts, Pages pages, List<Routes> routes) {
    this.accounts = accounts;
    this.pages = pages;
    this.routes = routes;
  }

  @Override
  public void accept(JavalinConfig config) {
    config.routes.before(PageServer::secure);
    config.routes.before(this::identify);
    new Assets().addTo(config.routes);
    new SignInPages(accounts, pages).addTo(config.routes);
    routes.forEach(part -> part.addTo(config.routes));
    answerProblems(config.routes);
  }

  private static void secure(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  private void identify(Context ctx) throws RefusedException {
    if (open(ctx.path())) {
      return;
    }
    String token = ctx.cookie(SignInPages.COOKIE);
    Optional<Session> session = token == null ? Optional.empty() : accounts.session(token);
    if (session.isEmpty()) {
      ctx.redirect("/sign-in");
      ctx.skipRemainingHandlers();
      return;
    }
    Csrf.require(ctx, session.get());
    Pages.signedIn(ctx, session.get());
  }

  private static boolean open(String path) {
    return path.equals("/sign-in") || path.startsWith("/assets/") || path.startsWith("/api/");
  }

  private void answerProblems(RoutesConfig to) {
    to.exception(
        RefusedException.class,
        (refused, ctx) -> {
          LOG.log(
              Level.INFO, "{0} {1}: {2}", ctx.method(), refused.refusal(), refused.getMessage());
          problem(ctx, Problems.status(refused.refusal()), refused.refusal().name());
        });
    to.exception(
        Exception.class,
        (failure, ctx) -> {
          LOG.log(Level.ERROR, "a page failed", failure);
          problem(ctx, 500, "INTERNAL");
        });
    to.error(
        404,
        ctx -> {
          if (ctx.result() == null || ctx.result().isEmpty()) {
            problem(ctx, 404, Refusal.UNKNOWN.name());
          }
        });
  }

  private void problem(Context ctx, int status, String key) {
    ctx.status(status);
    if (ctx.path().startsWith("/api/")) {
      Problems.answer(ctx, status, key);
    } else {
      pages.piece(
          ctx,
          "problem.jte",
          Map.of("status", status, "text", Problems.text(key, "vi"), "unit", pages.unit()));
    }
  }
}
