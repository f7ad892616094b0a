package vn.quay24.kiosk.power;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.kiosk.runtime.Routine;
import vn.quay24.kiosk.runtime.Screen;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/** Follows the power supply on the thread {@code power} and acts on the plan. */
public final class PowerDesk implements Screen, AutoCloseable {
  private static final Logger LOG = System.getLogger(PowerDesk.class.getName());
  private static final Duration USUAL_LOOK = Duration.ofSeconds(2);

  private final PowerSupply supply;
  private final PowerLimits limits;
  private final InstantSource clock;
  private final Duration look;
  private final Routine routine = new Routine("power", this::turn);
  private final Acts acts;
  private PowerPlan plan = new PowerPlan.Serve(); // thread power only
  private volatile boolean visiting;

  /** What is done about it. */
  public interface Acts {

    /**
     * Lets no visit begin any more.
     *
     * @param endsBy when {@link #end} comes at the latest; empty: it does not
     */
    void close(Optional<Instant> endsBy);

    /** Lets visits begin again. */
    void open();

    /** Closes everything and ends the process; returns before that. */
    void end();
  }

  public PowerDesk(PowerSupply supply, PowerLimits limits, Acts acts, InstantSource clock) {
    this(supply, limits, acts, clock, USUAL_LOOK);
  }

  PowerDesk(PowerSupply supply, PowerLimits limits, Acts acts, InstantSource clock, Duration look) {
    this.supply = supply;
    this.limits = limits;
    this.acts = acts;
    this.clock = clock;
    this.look = look;
  }

  public void start() {
    routine.start();
  }

  /** Called from the visit thread; returns at once. */
  @Override
  public void show(Visit visit) {
    visiting = visited(visit.stage());
  }

  private static boolean visited(Stage stage) {
    return switch (stage) {
      case Welcome.Attract _, Welcome.OutOfService _, Welcome.CardForgotten _ -> false;
      case Stage _ -> true;
    };
  }

  private void turn() throws InterruptedException {
    PowerPlan next = plan;
    try {
      next = PowerPlan.next(next, supply.power(), clock.instant(), limits);
    } catch (DeviceException e) {
      LOG.log(Logger.Level.TRACE, "the power supply does not answer", e);
    }
    follow(PowerPlan.next(next, visiting, clock.instant(), limits));
    Thread.sleep(look);
  }

  private void follow(PowerPlan next) {
    if (next.equals(plan)) {
      return;
    }
    LOG.log(Logger.Level.WARNING, "power: {0}", next);
    switch (next) {
      case PowerPlan.Serve _ -> acts.open();
      case PowerPlan.Close close -> acts.close(close.endsBy(limits)); // anew after a set-back clock
      case PowerPlan.End _ -> acts.end();
    }
    plan = next;
  }

  @Override
  public void close() {
    routine.close();
  }
}
