package vn.quay24.device.drivers.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.locker.LibmodbusSlave;
import vn.quay24.device.drivers.serial.PtyPair;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.spi.DeviceConfiguration;

/** The driver {@code lights-modbus} as a kiosk opens it, with a slave that others wrote. */
@Timeout(60)
class LibmodbusLightsIT {
  @TempDir Path folder;

  @Test
  void aLampIsSwitchedOnAndOffAtItsCoilAlone() throws Exception {
    Path program = LibmodbusSlave.build(folder);
    DeviceConfiguration table;
    List<String> requests;
    try (PtyPair line = PtyPair.open(folder)) {
      table =
          new DeviceConfiguration(
              new DeviceId("lights-modbus"),
              "lights-modbus",
              Map.of("link", "serial:" + line.near(), "card", "11"));
      LibmodbusSlave slave = LibmodbusSlave.start(program, line.far(), 1);
      try (Indicators lights =
          (Indicators) new LightsModbusProvider().open(table, InstantSource.system())) {
        lights.show(Map.of(Light.CARD, new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.GREEN)));
        lights.show(Map.of(Light.CARD, Glow.OFF));
      }
      requests = slave.end();
    }

    assertEquals(
        List.of(
            "function 1 address 11",
            "function 5 address 11 value FF00",
            "function 5 address 11 value 0000"),
        requests.stream().distinct().toList());
  }
}
