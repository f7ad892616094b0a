package vn.quay24.device.drivers.supervise;

import java.util.Set;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceFault;

/** What a look at the device showed. */
public sealed interface Observation {

  /** It works. */
  record Well(Set<Advisory> advisories) implements Observation {
    public Well {
      advisories = Set.copyOf(advisories);
    }
  }

  /** It works, but somebody may have tampered with it. */
  record Suspect(Set<Advisory> advisories) implements Observation {
    public Suspect {
      advisories = Set.copyOf(advisories);
    }
  }

  /** It says, or shows, that it does not work; and what it tells besides. */
  record Ill(DeviceFault fault, Set<Advisory> advisories) implements Observation {
    public Ill {
      advisories = Set.copyOf(advisories);
    }

    public Ill(DeviceFault fault) {
      this(fault, Set.of());
    }
  }

  /** The line is open, but nothing on it has ever said how the device is. */
  record Mute() implements Observation {}

  static Observation well() {
    return new Well(Set.of());
  }
}
