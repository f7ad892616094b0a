package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** WKLY boards. */
class WklyLockerTest extends EmulatedLockerContract {
  WklyLockerTest() {
    super(BoardFamily.WKLY);
  }
}
