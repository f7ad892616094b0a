package vn.quay24.device.drivers.jack;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import vn.quay24.device.drivers.link.SwitchStates;
import vn.quay24.device.sound.Plug;

/** What the kernel says of an input device's switches when it is asked, beside the events. */
interface Switches {

  /** Those that it has; empty where nobody can be asked. */
  Optional<BitSet> there();

  /** Those that are on; empty where nobody can be asked. */
  Optional<BitSet> on();

  /** Of a line whose far side cannot be asked. */
  static Switches unknown() {
    return new Switches() {
      @Override
      public Optional<BitSet> there() {
        return Optional.empty();
      }

      @Override
      public Optional<BitSet> on() {
        return Optional.empty();
      }
    };
  }

  /** Of a file below {@code /dev/input}; of any other file nothing is known. */
  static Switches of(Path file) {
    return new Switches() {
      @Override
      public Optional<BitSet> there() {
        return SwitchStates.existing(file);
      }

      @Override
      public Optional<BitSet> on() {
        return SwitchStates.of(file);
      }
    };
  }

  /** A keyboard and a touch screen can be asked, too, and have no such switch. */
  default boolean surelyNoJack() {
    return there().filter(all -> !all.get(InputEvent.SW_HEADPHONE_INSERT)).isPresent();
  }

  default Plug plug() {
    return on().map(on -> on.get(InputEvent.SW_HEADPHONE_INSERT) ? Plug.IN : Plug.OUT)
        .orElse(Plug.UNKNOWN);
  }
}
