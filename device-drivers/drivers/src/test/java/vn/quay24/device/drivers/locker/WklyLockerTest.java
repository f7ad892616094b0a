package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.emulator.locker.BoardFamily;

/** WKLY boards. */
class WklyLockerTest extends EmulatedLockerContract {
  WklyLockerTest() {
    super(BoardFamily.WKLY);
  }

  @Test
  void aDoorThatOpensAndClosesBetweenTwoLooksIsSuspect()
      throws DeviceException, InterruptedException {
    hardware.tellsUnasked(true);
    locker.doors();
    locker.doors();

    hardware.forceOpen(boardOf(TWO), TWO.number());
    hardware.close(boardOf(TWO), TWO.number());
    locker.doors();

    assertEquals(Set.of(Advisory.DOOR_FORCED), locker.status().advisories());
    assertEquals(Condition.POTENTIAL_FRAUD, locker.status().condition());
  }
}
