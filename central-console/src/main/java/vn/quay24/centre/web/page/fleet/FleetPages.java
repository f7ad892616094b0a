package vn.quay24.centre.web.page.fleet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.centre.account.Session;
import vn.quay24.centre.command.Commands;
import vn.quay24.centre.command.IssuedCommand;
import vn.quay24.centre.health.FleetShelf;
import vn.quay24.centre.health.KioskHealth;
import vn.quay24.centre.health.Presence;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Routes;
import vn.quay24.centre.web.page.Frame.Section;
import vn.quay24.centre.web.page.Moments;
import vn.quay24.centre.web.page.Pages;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport;

/** Every kiosk and device, live, and the two commands of this first pass. */
public final class FleetPages implements Routes {
  private static final int COMMANDS = 3;

  private final Pages pages;
  private final KioskRegister register;
  private final FleetShelf shelf;
  private final Commands commands;
  private final InstantSource clock;

  public FleetPages(
      Pages pages,
      KioskRegister register,
      FleetShelf shelf,
      Commands commands,
      InstantSource clock) {
    this.pages = pages;
    this.register = register;
    this.shelf = shelf;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/fleet", ctx -> pages.show(ctx, "fleet/page.jte", "Quầy", Section.FLEET, read()));
    routes.get(
        "/fleet/kiosks",
        ctx -> {
          Session session = Pages.session(ctx, Section.FLEET);
          pages.piece(ctx, "fleet/kiosks.jte", Map.of("page", read(), "csrf", session.csrf()));
        });
    routes.post("/fleet/{kiosk}/commands", this::command);
  }

  private void command(Context ctx) throws RefusedException, GeneralSecurityException {
    Session session = Pages.session(ctx, Section.FLEET);
    Kiosk kiosk = kiosk(ctx.pathParam("kiosk"));
    Command.Action action =
        "out".equals(ctx.formParam("action"))
            ? Command.Action.OUT_OF_SERVICE
            : Command.Action.IN_SERVICE;
    commands.issue(kiosk, action, session.account().name());
    ctx.redirect("/fleet?notice=commanded");
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

  /** A kiosk with how it stands now. */
  private record Standing(Kiosk kiosk, KioskHealth health, Presence presence) {}

  private FleetView read() {
    Instant now = clock.instant();
    Map<KioskId, KioskHealth> known = new HashMap<>();
    shelf.all().forEach(health -> known.put(health.kiosk(), health));
    List<Standing> fleet =
        register.all().stream()
            .map(kiosk -> standing(kiosk, known, now))
            .sorted(
                Comparator.comparing(Standing::presence)
                    .thenComparing(standing -> standing.kiosk().id().value()))
            .toList();
    return new FleetView(figures(fleet), fleet.stream().map(this::view).toList());
  }

  private static Standing standing(Kiosk kiosk, Map<KioskId, KioskHealth> known, Instant now) {
    KioskHealth health =
        known.getOrDefault(
            kiosk.id(),
            new KioskHealth(
                kiosk.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    return new Standing(kiosk, health, Presence.of(health, now));
  }

  private static List<FleetView.Figure> figures(List<Standing> fleet) {
    return Stream.of(
            Presence.WELL,
            Presence.TROUBLED,
            Presence.OUT_OF_SERVICE,
            Presence.APP_DOWN,
            Presence.OFFLINE)
        .map(
            presence ->
                new FleetView.Figure(
                    FleetWords.label(presence),
                    fleet.stream().filter(one -> one.presence() == presence).count()))
        .toList();
  }

  private FleetView.Kiosk view(Standing standing) {
    Optional<HealthReport> report = standing.health().report();
    boolean reachable =
        standing.presence() != Presence.OFFLINE && standing.presence() != Presence.NEVER_SEEN;
    return new FleetView.Kiosk(
        standing.kiosk().id().value(),
        standing.kiosk().name(),
        standing.kiosk().unitName(),
        FleetWords.label(standing.presence()),
        FleetWords.tone(standing.presence()),
        Moments.full(standing.health().receivedAt()),
        report.filter(it -> it.catalogueVersion() > 0).map(FleetPages::release).orElse("–"),
        report.map(it -> Integer.toString(it.outbox())).orElse("–"),
        report.map(it -> it.service() != HealthReport.Service.OUT_OF_SERVICE).orElse(true),
        reachable,
        report.stream().flatMap(it -> it.devices().stream()).map(FleetPages::device).toList(),
        commands.newest(standing.kiosk().id(), COMMANDS).stream().map(this::command).toList());
  }

  private static String release(HealthReport report) {
    return Long.toString(report.catalogueVersion());
  }

  private static FleetView.Device device(DeviceHealth device) {
    return new FleetView.Device(
        FleetWords.kind(device.kind()),
        FleetWords.status(device),
        FleetWords.tone(device),
        FleetWords.hand(device),
        device.simulated());
  }

  private FleetView.Command command(IssuedCommand command) {
    boolean late = clock.instant().isAfter(command.expiresAt());
    return new FleetView.Command(
        Moments.full(command.issuedAt()),
        FleetWords.action(command.action()),
        command.actor(),
        command
            .outcome()
            .map(FleetWords::outcome)
            .orElse(late ? "Không có trả lời" : "Đang chờ quầy trả lời"),
        command
            .outcome()
            .map(outcome -> outcome == CommandAnswer.Outcome.DONE)
            .map(done -> done ? "green" : "red")
            .orElse(late ? "red" : "blue"));
  }
}
