package vn.quay24.device.sound;

/** Where a sound comes out. */
public sealed interface Outlet {

  /** Everybody hears it, as loud as the device file says for the time of day. */
  record Loudspeaker() implements Outlet {}

  /**
   * Only who wears them hears it.
   *
   * @param volume percent, 0 (silent) to 100
   */
  record Headphones(int volume) implements Outlet {
    public Headphones {
      if (volume < 0 || volume > 100) {
        throw new IllegalArgumentException("volume must be 0 to 100: " + volume);
      }
    }
  }
}
