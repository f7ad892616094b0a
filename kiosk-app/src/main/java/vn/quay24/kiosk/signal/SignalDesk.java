package vn.quay24.kiosk.signal;

import java.lang.System.Logger;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import vn.quay24.device.DeviceException;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;
import vn.quay24.kiosk.runtime.Routine;
import vn.quay24.kiosk.runtime.Screen;
import vn.quay24.kiosk.visit.Visit;

/**
 * Brings what the lights should say to the lights, on the thread {@code signals}. Only the newest
 * picture counts; a light that does not work disturbs nobody, its driver shows the picture when it
 * is there again.
 */
public final class SignalDesk implements Screen, AutoCloseable {
  private static final Logger LOG = System.getLogger(SignalDesk.class.getName());

  private final Indicators lights;
  private final BlockingQueue<Map<Light, Glow>> newest = new ArrayBlockingQueue<>(1);
  private final Routine routine = new Routine("signals", this::take);
  private Map<Light, Glow> last = Map.of(); // visit thread only

  public SignalDesk(Indicators lights) {
    this.lights = lights;
  }

  public void start() {
    routine.start();
  }

  /** Called from the visit thread; returns at once. */
  @Override
  public void show(Visit visit) {
    Map<Light, Glow> next = Signals.of(visit);
    if (next.equals(last)) {
      return;
    }
    last = next;
    while (!newest.offer(next)) {
      newest.poll();
    }
  }

  private void take() throws InterruptedException {
    try {
      lights.show(newest.take());
    } catch (DeviceException e) {
      LOG.log(Logger.Level.DEBUG, "the lights do not work", e);
    }
  }

  @Override
  public void close() {
    routine.close();
  }
}
