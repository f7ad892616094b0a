package vn.quay24.device.drivers.locker;

/**
 * One board's answer.
 *
 * @param hooks 16 bits of the hooks' contacts, lock 1 in the lowest
 * @param sensors 16 bits of the presence sensors, 1 where something lies inside
 */
record BoardStatus(int board, int hooks, int sensors) {

  boolean hook(int lock) {
    return (hooks >> (lock - 1) & 1) != 0;
  }

  boolean sensor(int lock) {
    return (sensors >> (lock - 1) & 1) != 0;
  }
}
