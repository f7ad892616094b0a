package vn.quay24.centre.health;

import java.time.Instant;
import java.util.Optional;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.UpdateReceipt;

/**
 * The last that is known of a kiosk.
 *
 * @param receivedAt when the report came, by the centre's clock
 * @param appSeenAt when its app last called the intake by itself, past the agent
 * @param interruption the last time that the agent was away
 * @param update last receipt about a release
 */
public record KioskHealth(
    KioskId kiosk,
    Optional<KioskState> state,
    Optional<HealthReport> report,
    Optional<Instant> receivedAt,
    Optional<Instant> appSeenAt,
    Optional<Interruption> interruption,
    Optional<UpdateReceipt> update) {

  /** A kiosk that nobody has heard of. */
  public static KioskHealth unheard(KioskId kiosk) {
    return new KioskHealth(
        kiosk,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A time without the agent, by the centre's clock.
   *
   * @param until empty while it lasts
   * @param restarted the agent that came back was another start of it: the machine or the process
   *     had ended. Otherwise it had run on, and only the network was away.
   */
  public record Interruption(Instant since, Optional<Instant> until, boolean restarted) {}
}
