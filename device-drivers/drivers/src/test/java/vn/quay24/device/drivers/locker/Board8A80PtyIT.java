package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** The contract behind a tty. */
class Board8A80PtyIT extends LockerPtyContract {
  Board8A80PtyIT() {
    super(BoardFamily.BOARD_8A80);
  }
}
