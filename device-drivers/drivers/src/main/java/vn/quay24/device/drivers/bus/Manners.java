package vn.quay24.device.drivers.bus;

import java.time.Duration;
import java.util.List;

/** How boards behave on a line, whatever they are asked. */
public interface Manners {

  /** Changes that boards told unasked, in the order in which they came. */
  default List<Inputs> news(byte[] received) {
    return List.of();
  }

  /**
   * Whether an answer tells which question it belongs to. Where it does not, an answer that comes
   * too late could be taken for the next question's.
   */
  default boolean marksAnswers() {
    return true;
  }

  /** Silence that must lie before each frame. */
  default Duration silence() {
    return Duration.ZERO;
  }
}
