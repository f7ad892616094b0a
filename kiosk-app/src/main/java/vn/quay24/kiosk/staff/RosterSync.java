package vn.quay24.kiosk.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.Upkeep;
import vn.quay24.kiosk.durable.StoreException;

/** Keeps the kiosk's list of staff like the centre's. For one thread. */
public final class RosterSync implements Upkeep {
  private static final Duration EVERY = Duration.ofMinutes(2);

  private final StaffList list;
  private final Centre centre;
  private final InstantSource clock;
  private Instant due = Instant.EPOCH;

  public RosterSync(StaffList list, Centre centre, InstantSource clock) {
    this.list = list;
    this.centre = centre;
    this.clock = clock;
  }

  @Override
  public void run() throws CentreException, StoreException, InterruptedException {
    Instant now = clock.instant();
    Duration left = Duration.between(now, due);
    if (left.isPositive() && left.compareTo(EVERY) <= 0) {
      return; // a clock that was set back makes it due
    }
    list.replace(centre.roster());
    due = now.plus(EVERY);
  }
}
