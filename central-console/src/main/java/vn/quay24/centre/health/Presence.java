package vn.quay24.centre.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;

/** How a kiosk stands, worst news first: what a technician sorts the fleet by. */
public enum Presence {
  /** Neither agent nor app is heard: no power, no network, or the machine is down. */
  OFFLINE,
  /** The app calls, the agent is not heard: it ended, or its way to the broker is cut. */
  AGENT_DOWN,
  /** The agent speaks, the app does not. */
  APP_DOWN,
  /** Records on its disk are damaged, or cannot be kept: it takes in nothing new. */
  STORE_DAMAGED,
  /** At least one device does not work. */
  TROUBLED,
  /** The agent said goodbye: somebody shut the kiosk down. */
  SHUT_DOWN,
  /** Taken out of service by a person. */
  OUT_OF_SERVICE,
  WELL,
  /** Enrolled or announced, but never heard of. */
  NEVER_SEEN;

  /** An agent that has not reported for so long is away, whatever the broker says. */
  public static final Duration SILENCE = Duration.ofSeconds(90);

  /** Judges what is known of a kiosk. */
  public static Presence of(KioskHealth health, Instant now) {
    boolean appCalls = recent(health.appSeenAt(), now);
    boolean nothingYet = health.state().isEmpty() && health.report().isEmpty();
    if (nothingYet && health.appSeenAt().isEmpty()) {
      return NEVER_SEEN;
    }
    boolean online = health.state().map(KioskState::online).orElse(false);
    if (!online || !recent(health.receivedAt(), now)) {
      return away(health.state(), appCalls);
    }
    return health.report().map(Presence::of).orElse(APP_DOWN);
  }

  private static Presence away(Optional<KioskState> state, boolean appCalls) {
    if (appCalls) {
      return AGENT_DOWN;
    }
    return state.map(last -> !last.online() && last.orderly()).orElse(false) ? SHUT_DOWN : OFFLINE;
  }

  private static boolean recent(Optional<Instant> at, Instant now) {
    return at.map(moment -> moment.plus(SILENCE).isAfter(now)).orElse(false);
  }

  private static Presence of(HealthReport report) {
    if (report.app() == HealthReport.AppLife.DOWN) {
      return APP_DOWN;
    }
    return switch (report.service()) {
      case OUT_OF_SERVICE -> OUT_OF_SERVICE;
      case RECORDS_DAMAGED, STORE_UNUSABLE -> STORE_DAMAGED;
      case IN_SERVICE, UNKNOWN -> ofDevices(report);
    };
  }

  private static Presence ofDevices(HealthReport report) {
    return report.devices().stream().map(DeviceHealth::condition).anyMatch(Presence::troubles)
        ? TROUBLED
        : WELL;
  }

  private static boolean troubles(Condition condition) {
    return switch (condition) {
      case ONLINE, DEVICE_BUSY, STARTING, NO_DEVICE -> false;
      case OFFLINE,
          POWER_OFF,
          HARDWARE_ERROR,
          USER_ERROR,
          FRAUD_ATTEMPT,
          POTENTIAL_FRAUD,
          UNKNOWN ->
          true;
    };
  }
}
