package vn.quay24.kiosk.collect;

import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.centre.Upkeep;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.protocol.pickup.PickupEvent;

/** Tells the centre what happened at the lockers, in order. */
public final class PickupNews implements Upkeep {
  private final LockerBook book;
  private final Centre centre;

  public PickupNews(LockerBook book, Centre centre) {
    this.book = book;
    this.centre = centre;
  }

  @Override
  public void run() throws CentreException, StoreException, InterruptedException {
    for (PickupEvent event : book.events()) {
      centre.send(event);
      book.heard(event);
    }
  }
}
