package vn.quay24.device.drivers.nut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.emulator.contract.PowerSupplyContract;
import vn.quay24.device.emulator.power.EmulatedNutServer;
import vn.quay24.device.power.PowerSupply;

class NutSupplyTest extends PowerSupplyContract {
  private static final DeviceId ID = new DeviceId("ups-test");

  private final EmulatedNutServer server = new EmulatedNutServer("kiosk");
  private final PowerSupply supply = supply("kiosk");

  private PowerSupply supply(String name) {
    return NutSupply.start(
        new Supervisor.Watch(ID, DeviceKind.UPS, Duration.ofMillis(50), true),
        new NutClient(ID, name),
        server::link,
        InstantSource.system());
  }

  @Test
  void aSupplyThatItsOwnDriverHasLostIsGone() {
    server.lost(true);

    assertEquals(new DeviceFault.Disconnected(ID), faultOf(supply::power));
  }

  @Test
  void aSupplyThatTheServerDoesNotKnowIsAMatterOfTheDeviceFile() {
    try (PowerSupply other = supply("other")) {
      assertInstanceOf(DeviceFault.Misconfigured.class, faultOf(other::power));
    }
  }

  @Test
  void aMuteServerIsTimedOut() {
    server.silence(true);

    assertInstanceOf(DeviceFault.TimedOut.class, faultOf(supply::power));
  }

  @Override
  protected Bench bench() {
    return new Bench() {
      @Override
      public PowerSupply supply() {
        return supply;
      }

      @Override
      public void onBattery(int percent, Duration left) {
        server.onBattery(percent, Math.toIntExact(left.toSeconds()));
      }

      @Override
      public void batteryLow() {
        server.batteryLow();
      }

      @Override
      public void onMains() {
        server.onMains();
      }

      @Override
      public void unplug() {
        server.unplug();
      }

      @Override
      public void plug() {
        server.plug();
      }
    };
  }
}
