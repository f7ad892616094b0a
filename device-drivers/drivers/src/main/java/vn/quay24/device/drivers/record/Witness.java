package vn.quay24.device.drivers.record;

/**
 * Sees everything that passes on one device's link. Called from the threads that use the link; must
 * be quick, never fails, and leaves the bytes as they are.
 */
public interface Witness {

  /** Bytes that the driver wrote at once, or one command APDU. */
  void sent(byte[] bytes);

  /** Bytes that came at once, or one response APDU, or an answer to reset. */
  void came(byte[] bytes);

  /** The link was opened, a card was reset, the line was lost … */
  void event(String word);

  /** Both see it, this one first. */
  default Witness and(Witness other) {
    return new Pair(this, other);
  }

  /** Two that see the same. */
  record Pair(Witness first, Witness second) implements Witness {
    @Override
    public void sent(byte[] bytes) {
      first.sent(bytes);
      second.sent(bytes);
    }

    @Override
    public void came(byte[] bytes) {
      first.came(bytes);
      second.came(bytes);
    }

    @Override
    public void event(String word) {
      first.event(word);
      second.event(word);
    }
  }
}
