package vn.quay24.device.drivers.locker;

import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.quay24.device.locker.LockAddress;

/**
 * How boards of a family are numbered.
 *
 * @param first lowest number of a board
 * @param last highest
 * @param locks of a board, numbered from 1
 * @param everybody the number that all boards together hear to, when there is one
 */
record Boards(int first, int last, int locks, OptionalInt everybody) {

  Boards(int first, int last, int locks) {
    this(first, last, locks, OptionalInt.empty());
  }

  /** The same, of which one number stands for all boards. */
  Boards withEverybody(int number) {
    return new Boards(first, last, locks, OptionalInt.of(number));
  }

  /** The place of the lock that comes at a position from 0 when boards are filled in order. */
  LockAddress at(int position) {
    return checked(new LockAddress(first + position / locks, position % locks + 1));
  }

  /**
   * That lock, when there can be such a one.
   *
   * @throws IllegalArgumentException the message says what the family has
   */
  LockAddress checked(LockAddress lock) {
    if (everybody.isPresent() && lock.board() == everybody.getAsInt()) {
      throw new IllegalArgumentException(
          "board "
              + lock.board()
              + " may be the address of all boards at once, whose locks would open together;"
              + " number this one "
              + first
              + " to "
              + last);
    }
    if (lock.board() < first || lock.board() > last || lock.lock() > locks) {
      throw new IllegalArgumentException(
          "a board is numbered "
              + first
              + " to "
              + last
              + " and a lock 1 to "
              + locks
              + ", not "
              + lock);
    }
    return lock;
  }

  /** The numbers of all locks of a board. */
  SortedSet<Integer> all() {
    SortedSet<Integer> all = new TreeSet<>();
    for (int lock = 1; lock <= locks; lock++) {
      all.add(lock);
    }
    return all;
  }
}
