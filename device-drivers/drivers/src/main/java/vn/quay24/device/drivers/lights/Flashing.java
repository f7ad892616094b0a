package vn.quay24.device.drivers.lights;

import java.time.Duration;
import vn.quay24.device.indicator.Glow;

/** When a lamp that the driver itself switches is lit; all that flash do so in step. */
final class Flashing {
  /** The shortest time that any flashing light is lit. */
  static final Duration STEP = Duration.ofMillis(250);

  private Flashing() {}

  /** Which step it is now. */
  static long step() {
    return System.nanoTime() / STEP.toNanos();
  }

  static boolean lit(Glow.Rate rate, long step) {
    return switch (rate) {
      case OFF -> false;
      case SLOW -> (step / 4) % 2 == 0;
      case MEDIUM -> (step / 2) % 2 == 0;
      case QUICK -> step % 2 == 0;
      case CONTINUOUS -> true;
    };
  }
}
