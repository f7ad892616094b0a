package vn.quay24.centre.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;

/** Renders pages, and knows who looks at them. Thread-safe. */
public final class Pages {
  private static final String SESSION = "session";
  private static final String NOTICE = "notice";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final String unit;

  /**
   * @param unit whose office it is, for the frame
   */
  public Pages(String unit) {
    this.unit = unit;
    templates.setTrimControlStructures(true);
  }

  /** Whose office it is. */
  public String unit() {
    return unit;
  }

  /** Answers with a page in its frame; the template takes {@code frame} and {@code page}. */
  public void show(Context ctx, String template, String title, Frame.Section section, Object page)
      throws RefusedException {
    show(ctx, template, title, section, page, Optional.empty());
  }

  /** As above, with a sentence at the top; without one, the one that a redirect left. */
  public void show(
      Context ctx,
      String template,
      String title,
      Frame.Section section,
      Object page,
      Optional<Frame.Notice> notice)
      throws RefusedException {
    Frame frame =
        new Frame(
            title,
            section,
            unit,
            session(ctx, section),
            notice.or(() -> Notices.after(ctx.queryParam(NOTICE))));
    render(ctx, template, Map.of("frame", frame, "page", page));
  }

  /** Answers with a piece of a page. */
  public void piece(Context ctx, String template, Map<String, Object> parameters) {
    render(ctx, template, parameters);
  }

  private void render(Context ctx, String template, Map<String, Object> parameters) {
    TemplateOutput output = new StringOutput();
    templates.render(template, parameters, output);
    ctx.contentType("text/html; charset=utf-8").result(output.toString());
  }

  /**
   * The session, when it may open this part.
   *
   * @throws RefusedException it may not
   */
  public static Session session(Context ctx, Frame.Section section) throws RefusedException {
    Session session = ctx.attribute(SESSION);
    if (session == null || !section.openTo(session)) {
      throw new RefusedException(Refusal.NOT_AUTHORISED, "section " + section);
    }
    return session;
  }

  static void signedIn(Context ctx, Session session) {
    ctx.attribute(SESSION, session);
  }

  static Optional<Session> whoever(Context ctx) {
    return Optional.ofNullable(ctx.attribute(SESSION));
  }
}
