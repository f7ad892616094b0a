package vn.quay24.centre.health;

import java.time.Duration;
import java.time.Instant;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;

/** How a kiosk stands, worst news first: what a technician sorts the fleet by. */
public enum Presence {
  /** Its agent is away: no power, no network, or the machine is down. */
  OFFLINE,
  /** The agent speaks, the app does not. */
  APP_DOWN,
  /** At least one device does not work. */
  TROUBLED,
  /** Taken out of service by a person. */
  OUT_OF_SERVICE,
  WELL,
  /** Enrolled or announced, but never heard of. */
  NEVER_SEEN;

  /** An agent that has not reported for so long is away, whatever the broker says. */
  public static final Duration SILENCE = Duration.ofSeconds(90);

  /** Judges what is known of a kiosk. */
  public static Presence of(KioskHealth health, Instant now) {
    if (health.state().isEmpty() && health.report().isEmpty()) {
      return NEVER_SEEN;
    }
    boolean online = health.state().map(KioskState::online).orElse(false);
    boolean heard = health.receivedAt().map(at -> at.plus(SILENCE).isAfter(now)).orElse(false);
    if (!online || !heard) {
      return OFFLINE;
    }
    return health.report().map(Presence::of).orElse(APP_DOWN);
  }

  private static Presence of(HealthReport report) {
    if (report.app() == HealthReport.AppLife.DOWN) {
      return APP_DOWN;
    }
    boolean troubled =
        report.devices().stream()
            .anyMatch(
                device ->
                    device.condition() != Condition.ONLINE
                        && device.condition() != Condition.DEVICE_BUSY
                        && device.condition() != Condition.STARTING
                        && device.condition() != Condition.NO_DEVICE);
    if (report.service() == HealthReport.Service.OUT_OF_SERVICE) {
      return OUT_OF_SERVICE;
    }
    return troubled ? TROUBLED : WELL;
  }
}
