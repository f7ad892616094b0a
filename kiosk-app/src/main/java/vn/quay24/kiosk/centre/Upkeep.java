package vn.quay24.kiosk.centre;

import vn.quay24.kiosk.durable.StoreException;

/** Something that is done with the centre again and again, until it is well. */
public interface Upkeep {

  /** Does what is due; harmless when nothing is. */
  void run() throws CentreException, StoreException, InterruptedException;
}
