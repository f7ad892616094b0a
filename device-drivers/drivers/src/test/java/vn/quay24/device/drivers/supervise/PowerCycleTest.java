package vn.quay24.device.drivers.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

@Timeout(30)
class PowerCycleTest {
  private static final DeviceId ID = new DeviceId("card");

  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-11-20T01:00:00Z");

  @Test
  void onlyADeviceThatWasAwayForLongIsSwitched() {
    PowerCycle cycle = cycle(List.of("true"), Duration.ofMinutes(3));

    assertFalse(cycle.due(away()));
    later(Duration.ofSeconds(179));
    assertFalse(cycle.due(away()));
    later(Duration.ofSeconds(1));
    assertTrue(cycle.due(away()));
  }

  @Test
  void aDeviceThatWasThereInBetweenIsWaitedForAnew() {
    PowerCycle cycle = cycle(List.of("true"), Duration.ofMinutes(3));
    cycle.due(away());
    later(Duration.ofMinutes(2));
    cycle.due(well());
    cycle.due(away());
    later(Duration.ofMinutes(2));

    assertFalse(cycle.due(away()));
  }

  @Test
  void aPrinterWithoutPaperIsNotAway() {
    PowerCycle cycle = cycle(List.of("true"), Duration.ZERO);

    assertFalse(cycle.due(faulted(new DeviceFault.PaperOut(ID))));
    assertTrue(cycle.due(faulted(new DeviceFault.TimedOut(ID, "status", Duration.ofSeconds(1)))));
  }

  @Test
  void threeTimesADayAndNoMore() throws InterruptedException {
    PowerCycle cycle = cycle(List.of("true"), Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertTrue(cycle.due(away()));
      cycle.run(ID);
      later(Duration.ofHours(1));
    }

    assertFalse(cycle.due(away()));
    later(Duration.ofHours(21));
    assertTrue(cycle.due(away()));
  }

  @Test
  void aCommandThatCannotBeRunHarmsNobody() throws InterruptedException {
    PowerCycle cycle = cycle(List.of("/nowhere/at/all"), Duration.ZERO);

    cycle.run(ID);

    assertTrue(cycle.due(away()));
  }

  /** The script is the hub: it plugs the device in again. */
  @Test
  void aDeviceThatIsAwayComesBackByItsPowerBeingSwitched()
      throws IOException, InterruptedException {
    EmulatedCodeReader hardware = new EmulatedCodeReader();
    Path switched = folder.resolve("switched");
    LineUpkeep upkeep =
        new LineUpkeep() {
          @Override
          public ByteLink open() throws IOException {
            if (!Files.exists(switched)) {
              throw new IOException("hangs");
            }
            return hardware.link();
          }

          @Override
          public Observation observe(ByteLink line) {
            return Observation.well();
          }
        };
    try (Supervisor<ByteLink> supervisor =
        Supervisor.start(
            new Supervisor.Watch(ID, DeviceKind.CODE_READER, Duration.ofMillis(20), true),
            upkeep,
            InstantSource.system())) {
      TestDevice device = new TestDevice(supervisor);
      supervisor.recoverWith(cycle(List.of("touch", switched.toString()), Duration.ZERO));

      StatusWatch.of(device).await(status -> status.condition() == Condition.ONLINE);
    }
    assertTrue(Files.exists(switched));
  }

  private static final class TestDevice extends SupervisedDevice<ByteLink> {
    TestDevice(Supervisor<ByteLink> supervisor) {
      super(supervisor);
    }
  }

  @Test
  void theDeviceFileNamesTheCommandForAnyDriver() throws IllegalConfigurationException {
    Settings settings = settings(Map.of("power-cycle", " uhubctl -l \"hub 1\"  -p 2 -a cycle"));
    settings.onlyKnown("link");

    assertEquals(
        List.of(
            new PowerCycle.Plan(
                List.of("uhubctl", "-l", "hub 1", "-p", "2", "-a", "cycle"),
                Duration.ofMinutes(3))),
        settings.powerCycle().stream().toList());
  }

  @Test
  void minutesWithoutACommandAreRefused() {
    Settings settings = settings(Map.of("power-cycle-after", "5"));

    assertThrows(IllegalConfigurationException.class, settings::powerCycle);
  }

  private static Settings settings(Map<String, String> keys) {
    return new Settings(new DeviceConfiguration(ID, "any", keys));
  }

  private PowerCycle cycle(List<String> command, Duration after) {
    return new PowerCycle(new PowerCycle.Plan(command, after), () -> now);
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private DeviceStatus away() {
    return faulted(new DeviceFault.Disconnected(ID));
  }

  private DeviceStatus faulted(DeviceFault fault) {
    return DeviceStatus.faulted(
        ID, DeviceKind.ID_CARD_READER, fault, now, DeviceStatus.Source.POLLED);
  }

  private DeviceStatus well() {
    return DeviceStatus.online(
        ID, DeviceKind.ID_CARD_READER, Set.of(), now, DeviceStatus.Source.POLLED);
  }
}
