package vn.quay24.device.locker;

import java.util.Comparator;

/**
 * Where a lock hangs. How far the numbers go depends on the family of boards.
 *
 * @param board 0 to 255, as its switches say
 * @param lock 1 to 255, as printed beside its connector
 */
public record LockAddress(int board, int lock) implements Comparable<LockAddress> {
  private static final int MOST = 255;
  private static final Comparator<LockAddress> ORDER =
      Comparator.comparingInt(LockAddress::board).thenComparingInt(LockAddress::lock);

  public LockAddress {
    if (board < 0 || board > MOST || lock < 1 || lock > MOST) {
      throw new IllegalArgumentException(
          "a board is numbered 0 to 255 and a lock 1 to 255, not " + board + ":" + lock);
    }
  }

  @Override
  public int compareTo(LockAddress other) {
    return ORDER.compare(this, other);
  }

  /** As the device file writes it, {@code board:lock}. */
  @Override
  public String toString() {
    return board + ":" + lock;
  }
}
