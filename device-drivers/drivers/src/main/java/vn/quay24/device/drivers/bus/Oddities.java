package vn.quay24.device.drivers.bus;

import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Set;
import vn.quay24.device.DeviceId;

/** Says of each oddity of one device once that it is there. Under the exchange lock. */
public final class Oddities {
  private static final System.Logger LOG = System.getLogger(Oddities.class.getName());

  private final DeviceId id;
  private final Set<Oddity> seen = EnumSet.noneOf(Oddity.class);

  public Oddities(DeviceId id) {
    this.id = id;
  }

  public void note(Oddity oddity) {
    if (seen.add(oddity)) {
      LOG.log(Level.INFO, "device {0}: tolerated: {1}", id, oddity.words());
    }
  }

  public Set<Oddity> seen() {
    return Set.copyOf(seen);
  }
}
