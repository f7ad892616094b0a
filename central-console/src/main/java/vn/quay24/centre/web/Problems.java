package vn.quay24.centre.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;

/** How a declined request is answered: status, word, and a sentence; never a stack trace. */
public final class Problems {
  private static final Logger LOG = System.getLogger(Problems.class.getName());
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Problems() {}

  /** Body of an error. */
  public record Problem(String problem, String text) {}

  /** HTTP status of a refusal. */
  public static int status(Refusal refusal) {
    return switch (refusal) {
      case MALFORMED -> 400;
      case NO_CERTIFICATE, SIGNATURE_INVALID, TOKEN_INVALID -> 401;
      case NOT_PAID -> 402;
      case CERTIFICATE_REVOKED, NOT_AUTHORISED -> 403;
      case UNKNOWN -> 404;
      case CONTENT_DIFFERS,
          AMOUNT_DIFFERS,
          FEE_DIFFERS,
          OFFSET_DIFFERS,
          HASH_DIFFERS,
          NOT_READY,
          IN_LOCKER,
          WRONG_STATE,
          HOLIDAYS_UNKNOWN ->
          409;
      case TOO_LARGE -> 413;
      case UNREADABLE -> 422;
      case TOO_MANY -> 429;
      case NO_RELEASE -> 503;
    };
  }

  /** Machine word of a refusal, for example {@code notPaid}. */
  public static String word(Refusal refusal) {
    return camelCase(refusal.name());
  }

  private static String camelCase(String name) {
    StringBuilder word = new StringBuilder();
    for (String part : name.split("_", -1)) {
      String lower = part.toLowerCase(Locale.ROOT);
      word.append(
          word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return word.toString();
  }

  /** The sentence for a refusal, or {@code INTERNAL}. */
  public static String text(String key, String language) {
    return ResourceBundle.getBundle(
            "vn.quay24.centre.web.problems",
            Locale.of(language.startsWith("en") ? "en" : "vi"),
            NO_FALLBACK)
        .getString(key);
  }

  /** Answers every failure of these routes as JSON. */
  static void answerAsJson(RoutesConfig routes) {
    routes.exception(
        RefusedException.class,
        (refused, ctx) -> {
          LOG.log(
              Level.INFO, "{0} {1}: {2}", ctx.method(), refused.refusal(), refused.getMessage());
          answer(
              ctx,
              status(refused.refusal()),
              word(refused.refusal()),
              text(refused.refusal().name(), language(ctx)));
        });
    routes.exception(Exception.class, Problems::internal);
    routes.error(
        404,
        ctx -> {
          if (ctx.result() == null || ctx.result().isEmpty()) {
            answer(ctx, 404, "unknown", text(Refusal.UNKNOWN.name(), language(ctx)));
          }
        });
  }

  private static void internal(Exception failure, Context ctx) {
    LOG.log(Level.ERROR, "{0} {1} failed", ctx.method(), ctx.endpoint().path, failure);
    answer(ctx, 500, "internal", text("INTERNAL", language(ctx)));
  }

  private static void answer(Context ctx, int status, String word, String text) {
    Json.write(ctx.status(status), new Problem(word, text));
  }

  /** Answers with the sentence of this key. */
  public static void answer(Context ctx, int status, String key) {
    answer(ctx, status, camelCase(key), text(key, language(ctx)));
  }

  private static String language(Context ctx) {
    String header = ctx.header("Accept-Language");
    return header == null ? "vi" : header;
  }
}
