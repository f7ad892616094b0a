package vn.quay24.centre.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Optional;
import vn.quay24.centre.account.Accounts;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.web.Routes;

/** In and out. */
final class SignInPages implements Routes {
  static final String COOKIE = "quay24";

  private static final String WRONG =
      "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra và nhập lại.";
  private static final String LOCKED =
      "Đã nhập sai quá nhiều lần. Tài khoản tạm khóa 15 phút; hãy thử lại sau.";
  private static final String BUSY =
      "Đang có nhiều người đăng nhập cùng lúc. Hãy chờ vài giây rồi đăng nhập lại.";

  private final Accounts accounts;
  private final Pages pages;

  SignInPages(Accounts accounts, Pages pages) {
    this.accounts = accounts;
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::first);
    routes.get("/sign-in", ctx -> form(ctx, Optional.empty(), ""));
    routes.post("/sign-in", this::signIn);
    routes.post("/sign-out", this::signOut);
  }

  /** Each role begins where its work is. */
  private void first(Context ctx) {
    Session session = Pages.whoever(ctx).orElseThrow();
    for (Frame.Section section : Frame.Section.values()) {
      if (section.openTo(session)) {
        ctx.redirect(section.path());
        return;
      }
    }
  }

  private void signIn(Context ctx) {
    String name = field(ctx, "name").strip();
    switch (accounts.signIn(name, field(ctx, "password"))) {
      case Accounts.SignIn.Opened(var token) -> {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure("https".equals(ctx.header("X-Forwarded-Proto")));
        cookie.setPath("/");
        ctx.cookie(cookie).redirect("/");
      }
      case Accounts.SignIn.Wrong _ -> form(ctx.status(401), Optional.of(WRONG), name);
      case Accounts.SignIn.Locked _ -> form(ctx.status(429), Optional.of(LOCKED), name);
      case Accounts.SignIn.Busy _ -> form(ctx.status(429), Optional.of(BUSY), name);
    }
  }

  private void signOut(Context ctx) {
    String token = ctx.cookie(COOKIE);
    if (token != null) {
      Pages.whoever(ctx).ifPresent(session -> accounts.signOut(session, token));
    }
    ctx.removeCookie(COOKIE).redirect("/sign-in");
  }

  private void form(Context ctx, Optional<String> problem, String name) {
    pages.piece(
        ctx,
        "sign-in.jte",
        Map.of("unit", pages.unit(), "name", name, "problem", problem.orElse("")));
  }

  private static String field(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
