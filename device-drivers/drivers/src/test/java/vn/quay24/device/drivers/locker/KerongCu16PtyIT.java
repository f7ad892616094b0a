package vn.quay24.device.drivers.locker;

import vn.quay24.device.emulator.locker.BoardFamily;

/** The contract behind a tty. */
class KerongCu16PtyIT extends LockerPtyContract {
  KerongCu16PtyIT() {
    super(BoardFamily.KERONG_CU16);
  }
}
