package vn.quay24.device.drivers.locker.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.drivers.modbus.TcpFraming;
import vn.quay24.device.drivers.supervise.Tolerated;

/** Whatever comes is an answer to this request, an exception to it, or nothing. */
class ModbusFuzzTest {

  @FuzzTest
  void serial(byte[] received) {
    holds(RtuFraming.at(9_600), received);
  }

  @FuzzTest
  void network(byte[] received) {
    holds(new TcpFraming(new Tolerated(new DeviceId("modbus-test"))), received);
  }

  private static void holds(Framing framing, byte[] received) {
    ModbusBoards boards =
        new ModbusBoards(
            new Layout(16, 0, 0, 2, OptionalInt.of(16), Duration.ofMillis(1)), framing);
    for (Message question : boards.survey(1, new TreeSet<>(Set.of(1, 5)))) {
      question.isLate(received);
      if (question.hear(received) instanceof Heard.Told told) {
        assertEquals(5, told.inputs().hooks().size() + told.inputs().sensors().size());
      }
    }
    boards.rest(1, new TreeSet<>(Set.of(1))).forEach(rest -> rest.together().hear(received));
  }
}
