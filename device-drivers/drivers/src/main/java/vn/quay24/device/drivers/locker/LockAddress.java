package vn.quay24.device.drivers.locker;

/**
 * Where a lock hangs.
 *
 * @param board 0 to 15, as its switches say
 * @param lock 1 to 16, as printed beside its connector
 */
record LockAddress(int board, int lock) {
  static final int BOARDS = 16;
  static final int LOCKS = 16;

  LockAddress {
    if (board < 0 || board >= BOARDS || lock < 1 || lock > LOCKS) {
      throw new IllegalArgumentException(
          "a board is numbered 0 to 15 and a lock 1 to 16, not " + board + ":" + lock);
    }
  }
}
