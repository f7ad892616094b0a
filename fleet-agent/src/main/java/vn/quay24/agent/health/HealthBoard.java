package vn.quay24.agent.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.local.LocalMessage;

/**
 * What is known of the kiosk. A dead app is told from a dead kiosk: while the app is away its
 * devices are unknown, and the agent keeps reporting. Confined to the agent's thread.
 */
public final class HealthBoard {
  /** An app that says nothing for so long is down, although it is connected. */
  public static final Duration SILENCE = Duration.ofSeconds(25);

  private Optional<LocalMessage.AppReport> report = Optional.empty();
  private String softwareVersion = "";
  private Optional<Instant> lastWord = Optional.empty();

  /** The app connected and said who it is. */
  public void hello(LocalMessage.Hello hello, Instant now) {
    softwareVersion = hello.softwareVersion();
    lastWord = Optional.of(now);
  }

  /** The app said how it is. */
  public void report(LocalMessage.AppReport news, Instant now) {
    report = Optional.of(news);
    lastWord = Optional.of(now);
  }

  /** The app said anything at all. */
  public void heard(Instant now) {
    lastWord = Optional.of(now);
  }

  /** The connection to the app ended. */
  public void gone() {
    lastWord = Optional.empty();
  }

  /** Whether the app is there and speaks. */
  public HealthReport.AppLife life(Instant now) {
    boolean speaks = lastWord.map(word -> word.plus(SILENCE).isAfter(now)).orElse(false);
    return speaks ? HealthReport.AppLife.RUNNING : HealthReport.AppLife.DOWN;
  }

  /** The report as of now. */
  public HealthReport at(long boot, long sequence, Instant now) {
    HealthReport.AppLife life = life(now);
    boolean running = life == HealthReport.AppLife.RUNNING;
    return new HealthReport(
        1,
        boot,
        sequence,
        now,
        life,
        running
            ? report.map(LocalMessage.AppReport::service).orElse(HealthReport.Service.UNKNOWN)
            : HealthReport.Service.UNKNOWN,
        softwareVersion,
        report.map(LocalMessage.AppReport::catalogueVersion).orElse(0L),
        report.map(LocalMessage.AppReport::outbox).orElse(0),
        report.map(LocalMessage.AppReport::refused).orElse(0),
        running ? devices() : devices().stream().map(HealthBoard::unknown).toList());
  }

  private List<DeviceHealth> devices() {
    return report
        .map(LocalMessage.AppReport::devices)
        .<List<DeviceHealth>>map(ArrayList::new)
        .orElseGet(List::of);
  }

  private static DeviceHealth unknown(DeviceHealth device) {
    return new DeviceHealth(
        device.device(),
        device.kind(),
        Condition.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        device.observedAt(),
        "assumed",
        device.simulated());
  }
}
