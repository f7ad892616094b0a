package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** Winnsen boards. */
class WinnsenLockerTest extends EmulatedLockerContract {
  WinnsenLockerTest() {
    super(BoardFamily.WINNSEN);
  }
}
