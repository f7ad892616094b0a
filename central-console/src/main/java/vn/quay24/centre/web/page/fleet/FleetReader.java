package vn.quay24.centre.web.page.fleet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.quay24.centre.command.Commands;
import vn.quay24.centre.command.IssuedCommand;
import vn.quay24.centre.health.FleetShelf;
import vn.quay24.centre.health.KioskHealth;
import vn.quay24.centre.health.Presence;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.kiosk.KioskRegister;
import vn.quay24.centre.web.page.Moments;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.UpdateReceipt;

/** Puts the technician's page together from what is kept of the fleet. */
public final class FleetReader {
  private static final int COMMANDS = 3;

  private final KioskRegister register;
  private final FleetShelf shelf;
  private final Commands commands;
  private final BooleanSupplier linked;
  private final InstantSource clock;

  /**
   * @param linked whether the centre is connected to its broker
   */
  public FleetReader(
      KioskRegister register,
      FleetShelf shelf,
      Commands commands,
      BooleanSupplier linked,
      InstantSource clock) {
    this.register = register;
    this.shelf = shelf;
    this.commands = commands;
    this.linked = linked;
    this.clock = clock;
  }

  /** A kiosk with how it stands now. */
  private record Standing(Kiosk kiosk, KioskHealth health, Presence presence) {}

  FleetView read() {
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
    Set<KioskId> certified = register.certified();
    return new FleetView(
        linked.getAsBoolean(),
        figures(fleet),
        fleet.stream()
            .map(standing -> view(standing, certified.contains(standing.kiosk().id())))
            .toList());
  }

  private static Standing standing(Kiosk kiosk, Map<KioskId, KioskHealth> known, Instant now) {
    KioskHealth health = known.getOrDefault(kiosk.id(), KioskHealth.unheard(kiosk.id()));
    return new Standing(kiosk, health, Presence.of(health, now));
  }

  private static List<FleetView.Figure> figures(List<Standing> fleet) {
    return Stream.of(
            figure("Đang phục vụ", fleet, Presence.WELL),
            figure("Có lỗi", fleet, Presence.TROUBLED, Presence.STORE_DAMAGED),
            figure("Tạm ngừng, đã tắt", fleet, Presence.OUT_OF_SERVICE, Presence.SHUT_DOWN),
            figure("Phần mềm không trả lời", fleet, Presence.APP_DOWN, Presence.AGENT_DOWN),
            figure("Mất liên lạc", fleet, Presence.OFFLINE))
        .toList();
  }

  private static FleetView.Figure figure(String label, List<Standing> fleet, Presence... which) {
    Set<Presence> counted = Set.of(which);
    return new FleetView.Figure(
        label, fleet.stream().filter(one -> counted.contains(one.presence())).count());
  }

  private FleetView.Kiosk view(Standing standing, boolean enrolled) {
    KioskHealth health = standing.health();
    Optional<HealthReport> report = health.report();
    return new FleetView.Kiosk(
        standing.kiosk().id().value(),
        standing.kiosk().name(),
        standing.kiosk().unitName(),
        enrolled ? FleetWords.label(standing.presence()) : "Chưa ghi danh hoặc đã thu hồi",
        enrolled ? FleetWords.tone(standing.presence()) : "",
        enrolled ? FleetWords.explanation(standing.presence()) : "",
        enrolled,
        facts(health),
        health.update().flatMap(FleetReader::refusal).orElse(""),
        report.map(FleetReader::serves).orElse(true),
        enrolled && FleetWords.reachable(standing.presence()),
        report.stream().flatMap(it -> it.devices().stream()).map(FleetReader::device).toList(),
        commands.newest(standing.kiosk().id(), COMMANDS).stream().map(this::command).toList());
  }

  private static boolean serves(HealthReport report) {
    return switch (report.service()) {
      case IN_SERVICE, UNKNOWN -> true;
      case OUT_OF_SERVICE, RECORDS_DAMAGED, STORE_UNUSABLE -> false;
    };
  }

  private static List<FleetView.Fact> facts(KioskHealth health) {
    Optional<HealthReport> report = health.report();
    return Stream.of(
            new FleetView.Fact("Tin gần nhất", Moments.full(health.receivedAt())),
            new FleetView.Fact(
                "Danh mục",
                report
                    .filter(it -> it.catalogueVersion() > 0)
                    .map(it -> "Bản " + it.catalogueVersion())
                    .orElse("–")),
            new FleetView.Fact(
                "Phần mềm",
                report.map(HealthReport::softwareVersion).filter(it -> !it.isBlank()).orElse("–")),
            new FleetView.Fact("Hồ sơ chờ gửi", report.map(FleetReader::waiting).orElse("–")),
            new FleetView.Fact(
                "Lần gần nhất không nghe trình giám sát",
                health.interruption().map(FleetWords::interruption).orElse("Chưa lần nào")))
        .toList();
  }

  private static String waiting(HealthReport report) {
    return report.refused() == 0
        ? Integer.toString(report.outbox())
        : "%d, %d không nhận được, xem nhật ký quầy".formatted(report.outbox(), report.refused());
  }

  private static Optional<String> refusal(UpdateReceipt receipt) {
    return receipt.outcome() == UpdateReceipt.Outcome.REFUSED
        ? Optional.of(
            "Quầy từ chối bản phát hành mới lúc %s: %s. Quầy vẫn phục vụ bằng bản đang dùng."
                .formatted(
                    Moments.full(receipt.at()), FleetWords.refusal(receipt.reason().orElse(""))))
        : Optional.empty();
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
            .orElse(late ? "Hết hạn, không có trả lời" : "Đang chờ quầy trả lời"),
        command
            .outcome()
            .map(outcome -> outcome == CommandAnswer.Outcome.DONE)
            .map(done -> done ? "green" : "red")
            .orElse(late ? "red" : "blue"));
  }
}
