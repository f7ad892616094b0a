package vn.quay24.agent.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.quay24.agent.health.HealthBoard;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.local.LocalMessage;

/**
 * Reports health on every change, and as a heartbeat while the broker is there; away from it, only
 * changes are kept. Confined to the agent's thread.
 */
final class Reporter {
  private final KioskProfile profile;
  private final long boot;
  private final Duration heartbeat;
  private final Voice voice;
  private final HealthBoard board = new HealthBoard();
  private long sequence;
  private boolean linkUp;
  private Optional<HealthReport> last = Optional.empty();

  Reporter(KioskProfile profile, long boot, Duration heartbeat, Voice voice) {
    this.profile = profile;
    this.boot = boot;
    this.heartbeat = heartbeat;
    this.voice = voice;
  }

  void hello(LocalMessage.Hello hello, Instant now) {
    board.hello(hello, now);
    look(now);
  }

  void report(LocalMessage.AppReport report, Instant now) {
    board.report(report, now);
    look(now);
  }

  void heard(Instant now) {
    board.heard(now);
  }

  void appGone(Instant now) {
    board.gone();
    look(now);
  }

  void linkUp(Instant now) {
    linkUp = true;
    send(now);
  }

  void linkDown() {
    linkUp = false;
  }

  /** Sends when something changed, or the heartbeat is due. */
  void look(Instant now) {
    HealthReport next = board.at(boot, 0, now);
    boolean due = last.map(sent -> !sent.at().plus(heartbeat).isAfter(now)).orElse(true) && linkUp;
    if (due || last.map(sent -> !same(sent, next)).orElse(true)) {
      send(now);
    }
  }

  private void send(Instant now) {
    sequence++;
    HealthReport report = board.at(boot, sequence, now);
    last = Optional.of(report);
    voice.say(new Topic.Health(profile.tenant(), profile.kiosk()), report);
  }

  private static boolean same(HealthReport one, HealthReport other) {
    return one.app() == other.app()
        && one.service() == other.service()
        && one.softwareVersion().equals(other.softwareVersion())
        && one.catalogueVersion() == other.catalogueVersion()
        && one.outbox() == other.outbox()
        && one.refused() == other.refused()
        && one.devices().equals(other.devices());
  }
}
