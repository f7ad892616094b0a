package vn.quay24.centre.web.page.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.desk.Desk;
import vn.quay24.centre.desk.Units;
import vn.quay24.centre.desk.paper.EnvelopeLabel;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Problems;
import vn.quay24.centre.web.Routes;
import vn.quay24.centre.web.page.Frame;
import vn.quay24.centre.web.page.Frame.Section;
import vn.quay24.centre.web.page.Notices;
import vn.quay24.centre.web.page.Pages;

/** The queue, one dossier, and what the officer decides about it. */
public final class DeskPages implements Routes {
  private static final String PDF = "application/pdf";

  private final Pages pages;
  private final DeskSources from;
  private final Desk desk;
  private final AuditLog audit;
  private final QueueReader queue;
  private final DossierReader reader;

  public DeskPages(Pages pages, DeskSources from, Desk desk, AuditLog audit) {
    this.pages = pages;
    this.from = from;
    this.desk = desk;
    this.audit = audit;
    this.queue = new QueueReader(from);
    this.reader = new DossierReader(from);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/desk", this::list);
    routes.get("/desk/queue", this::refreshed);
    routes.get("/desk/dossiers/{dossier}", ctx -> show(ctx, Optional.empty()));
    routes.get("/desk/dossiers/{dossier}/papers/{part}", this::paper);
    routes.get("/desk/dossiers/{dossier}/receipt.pdf", this::receipt);
    routes.get("/desk/dossiers/{dossier}/envelope.pdf", this::envelope);
    decision(routes, "accept", "accepted", (seen, _) -> desk.accept(seen));
    decision(
        routes,
        "supplement",
        "supplement",
        (seen, ctx) -> desk.askSupplement(seen, field(ctx, "words")));
    decision(routes, "refuse", "refused", (seen, ctx) -> desk.refuse(seen, field(ctx, "words")));
    decision(routes, "finish", "finished", (seen, _) -> desk.finish(seen));
    decision(routes, "hand-out", "handedOut", (seen, _) -> desk.handOut(seen));
  }

  /** One decision. */
  @FunctionalInterface
  private interface Decision {
    Dossier make(Desk.Seen seen, Context ctx) throws RefusedException, IOException;
  }

  private void decision(RoutesConfig routes, String word, String notice, Decision decision) {
    routes.post(
        "/desk/dossiers/{dossier}/" + word,
        ctx -> {
          Session session = Pages.session(ctx, Section.DESK);
          try {
            Dossier dossier =
                decision.make(new Desk.Seen(session.account().name(), id(ctx), version(ctx)), ctx);
            ctx.redirect("/desk/dossiers/" + dossier.id() + "?notice=" + said(notice, dossier));
          } catch (RefusedException e) {
            ctx.status(Problems.status(e.refusal()));
            show(
                ctx, Optional.of(new Frame.Notice(false, Problems.text(e.refusal().name(), "vi"))));
          }
        });
  }

  /** Not everybody left a number: then nobody was told, and the page does not say so. */
  private String said(String notice, Dossier dossier) {
    boolean tells = Notices.tells(notice);
    return tells
            && from.messages().ofDossier(dossier.id()).stream()
                .noneMatch(sent -> sent.kind().equals(notice))
        ? notice + Notices.UNTOLD
        : notice;
  }

  private void list(Context ctx) throws RefusedException, IOException {
    pages.show(ctx, "desk/list.jte", "Hồ sơ", Section.DESK, queue.read(tab(ctx)));
  }

  private void refreshed(Context ctx) throws RefusedException, IOException {
    Pages.session(ctx, Section.DESK);
    pages.piece(ctx, "desk/queue.jte", Map.of("page", queue.read(tab(ctx))));
  }

  private void show(Context ctx, Optional<Frame.Notice> notice)
      throws RefusedException, IOException {
    Session session = Pages.session(ctx, Section.DESK);
    Dossier dossier = dossier(ctx);
    DossierPage page = reader.read(dossier);
    audit.append(session.account().name(), "dossier.open", dossier.id().toString(), "");
    pages.show(
        ctx, "desk/dossier.jte", page.code().orElse(page.number()), Section.DESK, page, notice);
  }

  private void paper(Context ctx) throws RefusedException, IOException {
    Session session = Pages.session(ctx, Section.DESK);
    Dossier dossier = dossier(ctx);
    String part = ctx.pathParam("part");
    if (from.opened().content(dossier).papers().stream()
        .noneMatch(paper -> paper.part().equals(part))) {
      throw new RefusedException(Refusal.UNKNOWN, "paper of " + dossier.id());
    }
    byte[] pdf = from.opened().paper(dossier, part);
    audit.append(session.account().name(), "paper.open", dossier.id().toString(), part);
    pdf(ctx, part, pdf);
  }

  private void receipt(Context ctx) throws RefusedException, IOException {
    Session session = Pages.session(ctx, Section.DESK);
    Dossier dossier = accepted(ctx);
    byte[] pdf = from.receipts().pdf(dossier);
    audit.append(session.account().name(), "receipt.open", dossier.id().toString(), "");
    pdf(ctx, dossier.code().orElseThrow(), pdf);
  }

  private void envelope(Context ctx) throws RefusedException, IOException {
    Session session = Pages.session(ctx, Section.DESK);
    Dossier dossier = accepted(ctx);
    audit.append(session.account().name(), "envelope.open", dossier.id().toString(), "");
    pdf(ctx, "phong-bi-" + dossier.code().orElseThrow(), EnvelopeLabel.pdf(unit(dossier), dossier));
  }

  private Units.Unit unit(Dossier dossier) throws RefusedException {
    return from.units()
        .find(dossier.unitCode())
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "unit"));
  }

  private Dossier accepted(Context ctx) throws RefusedException {
    Dossier dossier = dossier(ctx);
    if (dossier.code().isEmpty()) {
      throw new RefusedException(Refusal.WRONG_STATE, "dossier " + dossier.id());
    }
    return dossier;
  }

  private Dossier dossier(Context ctx) throws RefusedException {
    return from.dossiers()
        .find(id(ctx))
        .filter(found -> found.storedAt().isPresent())
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "dossier"));
  }

  private static void pdf(Context ctx, String name, byte[] bytes) {
    ctx.contentType(PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
        .result(bytes);
  }

  private static UUID id(Context ctx) throws RefusedException {
    try {
      return UUID.fromString(ctx.pathParam("dossier"));
    } catch (IllegalArgumentException _) {
      throw new RefusedException(Refusal.UNKNOWN, "dossier in the address");
    }
  }

  private static int version(Context ctx) throws RefusedException {
    try {
      return Integer.parseInt(field(ctx, "version"));
    } catch (NumberFormatException _) {
      throw new RefusedException(Refusal.MALFORMED, "version");
    }
  }

  private static String tab(Context ctx) {
    String word = ctx.queryParam("tab");
    return word == null ? "" : word;
  }

  private static String field(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
