package vn.quay24.kiosk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.DeviceStatus.Source;
import vn.quay24.device.locker.Compartment;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;

class DeviceWordsTest {
  private static final DeviceId LOCKER = new DeviceId("locker");
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void aForcedDoorIsPossibleFraud() {
    DeviceHealth health =
        DeviceWords.of(
            new DeviceStatus(
                LOCKER,
                DeviceKind.LOCKER,
                vn.quay24.device.Condition.POTENTIAL_FRAUD,
                Optional.empty(),
                Set.of(Advisory.DOOR_OPEN, Advisory.DOOR_FORCED),
                NOW,
                Source.POLLED,
                false));

    assertEquals(Condition.POTENTIAL_FRAUD, health.condition());
    assertEquals(List.of("doorForced", "doorOpen"), health.advisories());
    assertEquals(Optional.empty(), health.fault());
  }

  @Test
  void forcedDoorsAreNamedInTheirOrder() {
    DeviceStatus forced =
        new DeviceStatus(
            LOCKER,
            DeviceKind.LOCKER,
            vn.quay24.device.Condition.POTENTIAL_FRAUD,
            Optional.empty(),
            Set.of(Advisory.DOOR_FORCED),
            NOW,
            Source.POLLED,
            false);
    Set<Compartment> doors = Set.of(new Compartment(12), new Compartment(3));

    assertEquals(
        Optional.of(List.of(3, 12)), DeviceWords.of(List.of(forced), doors).getFirst().forced());
    assertEquals(Optional.empty(), DeviceWords.of(List.of(forced), Set.of()).getFirst().forced());
  }

  @Test
  void anOpenServiceDoorIsForStaff() {
    DeviceHealth health =
        DeviceWords.of(
            DeviceStatus.faulted(
                LOCKER,
                DeviceKind.LOCKER,
                new DeviceFault.ServiceDoorOpen(LOCKER),
                NOW,
                Source.POLLED));

    assertEquals(Condition.USER_ERROR, health.condition());
    assertEquals(Optional.of("serviceDoorOpen"), health.fault());
    assertEquals(Optional.of("staff"), health.recovery());
  }

  @Test
  void aDeviceThatIsHeldByAnotherProgramIsNotCalledMisconfigured() {
    DeviceHealth health =
        DeviceWords.of(
            DeviceStatus.faulted(
                LOCKER,
                DeviceKind.LOCKER,
                new DeviceFault.Withheld(
                    LOCKER, "link", DeviceFault.Withheld.Reason.OWNED, "another process owns it"),
                NOW,
                Source.POLLED));

    assertEquals(Condition.HARDWARE_ERROR, health.condition());
    assertEquals(Optional.of("withheld"), health.fault());
    assertEquals(Optional.of("technician"), health.recovery());
  }

  @Test
  void aPortThatTwoTablesOfTheDeviceFileNameIsMisconfigured() {
    DeviceHealth health =
        DeviceWords.of(
            DeviceStatus.faulted(
                LOCKER,
                DeviceKind.LOCKER,
                new DeviceFault.Withheld(
                    LOCKER, "link", DeviceFault.Withheld.Reason.SHARED, "the printer has it"),
                NOW,
                Source.POLLED));

    assertEquals(Optional.of("misconfigured"), health.fault());
  }
}
