package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** KERONG CU12 boards whose sum stands before the data. */
class KerongCu12LockerTest extends EmulatedLockerContract {
  KerongCu12LockerTest() {
    super(BoardFamily.KERONG_CU12);
  }
}
