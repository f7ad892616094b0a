package vn.quay24.protocol.health;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quay24.protocol.KioskId;

/**
 * Every MQTT topic of the fleet: {@code fleet/v1/{tenant}/{kiosk}/…}. A kiosk may publish below its
 * own {@code up/} and subscribe below its own {@code dn/}; the centre reads {@code up/} through a
 * shared subscription.
 */
public sealed interface Topic {
  String ROOT = "fleet/v1";

  /** Longest MQTT packet of the fleet, in bytes. */
  int MAX_PACKET = 256 * 1024;

  /** What the centre subscribes to, once per consumer of the group {@code centre}. */
  String CENTRE_SUBSCRIPTION = "$share/centre/" + ROOT + "/+/+/up/#";

  String tenant();

  KioskId kiosk();

  /** Retained birth and last will: {@link KioskState}. */
  record State(String tenant, KioskId kiosk) implements Topic {}

  /** {@link HealthReport}, on change and as heartbeat. */
  record Health(String tenant, KioskId kiosk) implements Topic {}

  /** {@link vn.quay24.protocol.command.CommandAnswer}. */
  record Answer(String tenant, KioskId kiosk) implements Topic {}

  /** {@link UpdateReceipt}: what became of a release at the kiosk. */
  record Update(String tenant, KioskId kiosk) implements Topic {}

  /** {@link vn.quay24.protocol.command.SignedCommand}, with message expiry. */
  record Command(String tenant, KioskId kiosk) implements Topic {}

  /** Retained {@link ReleaseAnnouncement}. */
  record Desired(String tenant, KioskId kiosk) implements Topic {}

  private String leaf() {
    return switch (this) {
      case State _ -> "up/state";
      case Health _ -> "up/health";
      case Answer _ -> "up/rsp";
      case Update _ -> "up/update";
      case Command _ -> "dn/cmd";
      case Desired _ -> "dn/desired";
    };
  }

  /** The topic name. */
  default String path() {
    return ROOT + "/" + tenant() + "/" + kiosk() + "/" + leaf();
  }

  /** Reads back what {@link #path()} writes; empty for anything else. */
  static Optional<Topic> parse(String path) {
    Matcher matcher = Shape.PATTERN.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String tenant = matcher.group(1);
    KioskId kiosk = new KioskId(matcher.group(2));
    return switch (matcher.group(3)) {
      case "up/state" -> Optional.of(new State(tenant, kiosk));
      case "up/health" -> Optional.of(new Health(tenant, kiosk));
      case "up/rsp" -> Optional.of(new Answer(tenant, kiosk));
      case "up/update" -> Optional.of(new Update(tenant, kiosk));
      case "dn/cmd" -> Optional.of(new Command(tenant, kiosk));
      case "dn/desired" -> Optional.of(new Desired(tenant, kiosk));
      default -> Optional.empty();
    };
  }

  /** The form of a topic name. */
  final class Shape {
    private static final Pattern PATTERN =
        Pattern.compile(
            ROOT + "/([A-Za-z0-9_-]{1,40})/([A-Za-z0-9_-]{1,40})/((?:up|dn)/[a-z]{1,16})");

    private Shape() {}
  }
}
