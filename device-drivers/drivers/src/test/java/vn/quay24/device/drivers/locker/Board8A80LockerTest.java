package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** 8A/80 boards. */
class Board8A80LockerTest extends EmulatedLockerContract {
  Board8A80LockerTest() {
    super(BoardFamily.BOARD_8A80);
  }
}
