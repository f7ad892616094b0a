package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** KERONG CU12 boards whose sum stands behind the data. */
class KerongCu12SumLastLockerTest extends EmulatedLockerContract {
  KerongCu12SumLastLockerTest() {
    super(BoardFamily.KERONG_CU12_SUM_LAST);
  }
}
