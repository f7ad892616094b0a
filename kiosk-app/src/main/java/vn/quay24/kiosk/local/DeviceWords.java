package vn.quay24.kiosk.local;

import java.util.List;
import java.util.Set;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.Recovery;
import vn.quay24.device.locker.Compartment;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;

/** The devices' words in the words of the fleet. */
public final class DeviceWords {

  private DeviceWords() {}

  /** One device as the fleet reports it. */
  public static DeviceHealth of(DeviceStatus status) {
    return new DeviceHealth(
        status.device().value(),
        kind(status.kind()),
        condition(status.condition()),
        status.fault().map(DeviceWords::fault),
        status.fault().map(DeviceFault::recovery).map(DeviceWords::recovery),
        status.advisories().stream().map(DeviceWords::advisory).sorted().toList(),
        status.observedAt(),
        switch (status.source()) {
          case POLLED -> "polled";
          case EVENT -> "event";
          case ASSUMED -> "assumed";
        },
        status.simulated());
  }

  private static String kind(DeviceKind kind) {
    return switch (kind) {
      case ID_CARD_READER -> "idCardReader";
      case CODE_READER -> "codeReader";
      case SCANNER -> "scanner";
      case RECEIPT_PRINTER -> "receiptPrinter";
      case LOCKER -> "locker";
      case LIGHTS -> "lights";
      case CABINET -> "cabinet";
      case UPS -> "ups";
      case TOUCH_SCREEN -> "touchScreen";
      case DOCUMENT_CAMERA -> "documentCamera";
      case DOCUMENT_PRINTER -> "documentPrinter";
      case SOUND -> "sound";
      case HEADPHONE_JACK -> "headphoneJack";
    };
  }

  private static Condition condition(vn.quay24.device.Condition condition) {
    return switch (condition) {
      case ONLINE -> Condition.ONLINE;
      case OFFLINE -> Condition.OFFLINE;
      case POWER_OFF -> Condition.POWER_OFF;
      case NO_DEVICE -> Condition.NO_DEVICE;
      case HARDWARE_ERROR -> Condition.HARDWARE_ERROR;
      case USER_ERROR -> Condition.USER_ERROR;
      case DEVICE_BUSY -> Condition.DEVICE_BUSY;
      case FRAUD_ATTEMPT -> Condition.FRAUD_ATTEMPT;
      case POTENTIAL_FRAUD -> Condition.POTENTIAL_FRAUD;
      case STARTING -> Condition.STARTING;
      case UNKNOWN -> Condition.UNKNOWN;
    };
  }

  private static String fault(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.Disconnected _ -> "disconnected";
      case DeviceFault.TimedOut _ -> "timedOut";
      case DeviceFault.PaperOut _ -> "paperOut";
      case DeviceFault.CoverOpen _ -> "coverOpen";
      case DeviceFault.ServiceDoorOpen _ -> "serviceDoorOpen";
      case DeviceFault.Jammed _ -> "jammed";
      case DeviceFault.Broken _ -> "broken";
      case DeviceFault.ProtocolViolation _ -> "protocolViolation";
      case DeviceFault.Misconfigured _ -> "misconfigured";
      case DeviceFault.Withheld(_, _, var reason, _) -> withheld(reason);
    };
  }

  /** A port that two tables of the device file name is a mistake in that file. */
  private static String withheld(DeviceFault.Withheld.Reason reason) {
    return switch (reason) {
      case SHARED -> "misconfigured";
      case OWNED, BUSY, FORBIDDEN -> "withheld";
    };
  }

  private static String recovery(Recovery recovery) {
    return switch (recovery) {
      case AUTOMATIC -> "automatic";
      case CITIZEN -> "citizen";
      case STAFF -> "staff";
      case TECHNICIAN -> "technician";
    };
  }

  private static String advisory(Advisory advisory) {
    return switch (advisory) {
      case PAPER_NEAR_END -> "paperNearEnd";
      case CARD_LEFT -> "cardLeft";
      case PAPER_LEFT -> "paperLeft";
      case DOOR_OPEN -> "doorOpen";
      case DOOR_FORCED -> "doorForced";
      case CABINET_OPEN -> "cabinetOpen";
      case TILTED -> "tilted";
      case MAINS_AWAY -> "mainsAway";
      case ON_BATTERY -> "onBattery";
      case BATTERY_LOW -> "batteryLow";
      case UNTOUCHED -> "untouched";
      case GHOST_TOUCHES -> "ghostTouches";
    };
  }

  /**
   * All devices as the fleet reports them.
   *
   * @param forced compartments whose doors were forced
   */
  public static List<DeviceHealth> of(List<DeviceStatus> statuses, Set<Compartment> forced) {
    List<Integer> numbers = forced.stream().map(Compartment::number).sorted().toList();
    return statuses.stream()
        .map(
            status ->
                status.advisories().contains(Advisory.DOOR_FORCED) && !numbers.isEmpty()
                    ? of(status).forcing(numbers)
                    : of(status))
        .toList();
  }
}
