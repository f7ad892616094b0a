package vn.quay24.kiosk.collect;

import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.UUID;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.Refusals;
import vn.quay24.kiosk.centre.Upkeep;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.protocol.pickup.PickupEvent;

/**
 * Tells the centre what happened at the lockers, in order for each load; a load that the centre
 * refuses to hear of holds up no other. The outbox's thread.
 */
public final class PickupNews implements Upkeep {
  private static final Logger LOG = System.getLogger(PickupNews.class.getName());

  private final LockerBook book;
  private final Centre centre;
  private final Refusals<UUID> refusals;

  public PickupNews(LockerBook book, Centre centre, InstantSource clock) {
    this.book = book;
    this.centre = centre;
    this.refusals = new Refusals<>(clock);
  }

  @Override
  public void run() throws CentreException, StoreException, InterruptedException {
    for (PickupEvent event : book.events()) {
      if (!refusals.waits(event.load())) {
        tell(event);
      }
    }
  }

  private void tell(PickupEvent event)
      throws CentreException, StoreException, InterruptedException {
    try {
      centre.send(event);
      refusals.forget(event.load());
      book.heard(event);
    } catch (CentreException e) {
      switch (e.trouble()) {
        case CentreException.Trouble.Away _ -> throw e;
        case CentreException.Trouble.Refused _ -> {
          LOG.log(Logger.Level.WARNING, "load {0}: {1}", event.load(), e.getMessage());
          refusals.add(event.load());
        }
      }
    }
  }
}
