package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** KERONG CU48 boards. */
class KerongCu48LockerTest extends EmulatedLockerContract {
  KerongCu48LockerTest() {
    super(BoardFamily.KERONG_CU48);
  }
}
