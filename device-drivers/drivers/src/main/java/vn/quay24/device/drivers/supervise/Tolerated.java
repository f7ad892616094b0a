package vn.quay24.device.drivers.supervise;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.DeviceId;

/**
 * Says once of everything that a device does although it should not, and that is put up with. Any
 * thread.
 */
public final class Tolerated {
  private static final System.Logger LOG = System.getLogger(Tolerated.class.getName());
  private static final int MOST = 100;

  private final DeviceId device;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  public Tolerated(DeviceId device) {
    this.device = device;
  }

  /**
   * Notes one habit.
   *
   * @param habit a fixed sentence; nothing that the device sent
   */
  public void note(String habit) {
    if (said.size() < MOST && said.add(habit)) {
      LOG.log(Level.INFO, "device {0}: tolerated: {1}", device, habit);
    }
  }

  /** What was noted until now. */
  public Set<String> habits() {
    return Set.copyOf(said);
  }
}
