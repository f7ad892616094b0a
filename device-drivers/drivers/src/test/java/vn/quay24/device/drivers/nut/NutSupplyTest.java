package vn.quay24.device.drivers.nut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.emulator.contract.PowerSupplyContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.power.EmulatedNutServer;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.power.Power;
import vn.quay24.device.power.PowerSupply;

class NutSupplyTest extends PowerSupplyContract {
  private static final DeviceId ID = new DeviceId("ups-test");

  private final EmulatedNutServer server = new EmulatedNutServer("kiosk");
  private final PowerSupply supply = supply("kiosk");

  private PowerSupply supply(String name) {
    return supply(name, server::link);
  }

  private static PowerSupply supply(String name, Lines lines) {
    return NutSupply.start(
        new Supervisor.Watch(ID, DeviceKind.UPS, Duration.ofMillis(50), true),
        new NutClient(ID, name),
        lines,
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
  void aServerThatHangsUpBetweenTwoQuestionsIsCalledAgain() throws Exception {
    try (PowerSupply other = supply("kiosk", () -> new ForOneAnswer(server.link()))) {
      StatusWatch.awaitOnline(other);
      List<DeviceStatus> seen = new CopyOnWriteArrayList<>();
      other.onStatus(seen::add);

      for (int i = 0; i < 5; i++) {
        assertEquals(Power.Feed.MAINS, other.power().feed());
      }

      assertEquals(List.of(), seen.stream().flatMap(status -> status.fault().stream()).toList());
    }
  }

  /** A connection that the server ends after its first answer. */
  private static final class ForOneAnswer implements ByteLink {
    private final ByteLink link;
    private boolean answered;

    ForOneAnswer(ByteLink link) {
      this.link = link;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      link.write(bytes);
    }

    @Override
    public byte[] read(int max, Duration limit) throws IOException {
      if (answered) {
        throw new LinkClosedException("the server hung up");
      }
      byte[] said = link.read(max, limit);
      answered = new String(said, StandardCharsets.US_ASCII).contains("END LIST VAR");
      return said;
    }

    @Override
    public void close() {
      link.close();
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
