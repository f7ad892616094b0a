package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** KERONG CU16 boards. */
class KerongCu16LockerTest extends EmulatedLockerContract {
  KerongCu16LockerTest() {
    super(BoardFamily.KERONG_CU16);
  }
}
