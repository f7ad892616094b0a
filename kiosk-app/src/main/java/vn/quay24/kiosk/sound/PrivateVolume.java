package vn.quay24.kiosk.sound;

import vn.quay24.device.sound.JackEvent.Direction;

/** How loud the headphones are for who wears them now: nobody after finds it changed. */
final class PrivateVolume {
  private static final int STEP = 10; // percent
  private static final int LEAST = 10; // headphones that are silent would seem broken
  private static final int MOST = 100;

  private final int standard;
  private int percent; // guarded by this

  PrivateVolume(int standard) {
    this.standard = standard;
    this.percent = standard;
  }

  synchronized int percent() {
    return percent;
  }

  synchronized void step(Direction direction) {
    int wanted =
        switch (direction) {
          case UP -> percent + STEP;
          case DOWN -> percent - STEP;
        };
    percent = Math.clamp(wanted, LEAST, MOST);
  }

  synchronized void reset() {
    percent = standard;
  }
}
