package vn.quay24.kiosk.main;

import vn.quay24.kiosk.collect.LockerDesk;
import vn.quay24.kiosk.collect.PickupDesk;
import vn.quay24.kiosk.staff.StaffDesk;

/** Everything around the locker bank, when the kiosk has one. */
record LockerRoom(LockerDesk doors, PickupDesk pickups, StaffDesk staff) implements AutoCloseable {

  @Override
  public void close() {
    staff.close();
    pickups.close();
    doors.close();
  }
}
