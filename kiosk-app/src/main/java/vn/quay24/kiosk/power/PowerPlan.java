package vn.quay24.kiosk.power;

import java.time.Instant;
import java.util.Optional;
import vn.quay24.device.power.Power;

/**
 * What the kiosk intends, for the power that it has. Pure.
 *
 * <pre>
 *   Serve --battery low, or lasts too short--> Close(since) --nobody visits, or time is over--> End
 *     ^                                          |
 *     +--------------- mains back ---------------+                                          </pre>
 *
 * Without a command that switches the machine off it stays closed: a process that ended would only
 * be started again.
 */
public sealed interface PowerPlan {

  /** All is well enough. */
  record Serve() implements PowerPlan {}

  /** No visit begins any more; the present one gets its chance. */
  record Close(Instant since) implements PowerPlan {

    /** When the visit that is under way is ended at the latest; never without a command for it. */
    Optional<Instant> endsBy(PowerLimits limits) {
      return limits.shutdown().isEmpty()
          ? Optional.empty()
          : Optional.of(since.plus(limits.lastVisit()));
    }
  }

  /** Everything is closed and the process ends. No way back. */
  record End() implements PowerPlan {}

  /** The next plan, after a look at the supply. */
  static PowerPlan next(PowerPlan plan, Power power, Instant now, PowerLimits limits) {
    return switch (plan) {
      case Serve _ -> endsSoon(power, limits) ? new Close(now) : plan;
      case Close _ -> power.feed() == Power.Feed.MAINS && !power.ending() ? new Serve() : plan;
      case End _ -> plan;
    };
  }

  /**
   * The next plan, because time passed. Also while the supply does not answer: a battery does not
   * get fuller by that.
   *
   * @param visiting somebody stands before the kiosk
   */
  static PowerPlan next(PowerPlan plan, boolean visiting, Instant now, PowerLimits limits) {
    return switch (plan) {
      case Serve _, End _ -> plan;
      case Close(var since) when now.isBefore(since) -> new Close(now); // the clock was set back
      case Close(var since) -> {
        boolean read = !visiting && !now.isBefore(since.plus(PowerLimits.NOTICE));
        boolean over = !now.isBefore(since.plus(limits.lastVisit()));
        yield !limits.shutdown().isEmpty() && (read || over) ? new End() : plan;
      }
    };
  }

  private static boolean endsSoon(Power power, PowerLimits limits) {
    return power.ending()
        || switch (power.feed()) {
          case MAINS ->
              false; // a battery that is charged after a long outage stays low for a while
          case UNKNOWN -> power.low();
          case BATTERY ->
              power.low()
                  || power
                      .runtime()
                      .filter(left -> left.compareTo(limits.leastRuntime()) < 0)
                      .isPresent();
        };
  }
}
