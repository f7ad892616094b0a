package vn.quay24.kiosk.main;

import java.lang.System.Logger;
import java.time.Duration;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.touch.TouchScreen;

/** Keeps in the kiosk's own record how long nobody touched the screen; a loss is no harm. */
record TouchMemory(Records records) implements TouchScreen.Memory {
  private static final Logger LOG = System.getLogger(TouchMemory.class.getName());
  private static final Kind<Quiet> KIND = new Kind<>("touch", Quiet.class);
  private static final String ID = "screen";

  /** Seconds in service without a touch. */
  record Quiet(long seconds) {}

  @Override
  public Duration quiet() {
    try {
      return records
          .find(KIND, ID)
          .map(quiet -> Duration.ofSeconds(Math.max(0, quiet.seconds())))
          .orElse(Duration.ZERO);
    } catch (StoreException e) {
      LOG.log(Logger.Level.WARNING, "not known how long nobody touched the screen", e);
      return Duration.ZERO;
    }
  }

  @Override
  public void keep(Duration quiet) {
    try {
      records.write(new Change.Put<>(KIND, ID, new Quiet(quiet.toSeconds())));
    } catch (StoreException e) {
      LOG.log(Logger.Level.WARNING, "not kept how long nobody touched the screen", e);
    }
  }
}
