package vn.quay24.kiosk.screen.text;

import java.util.Optional;
import vn.quay24.device.DeviceFault;

/**
 * What a technician reads of a fault: on the kiosk's screen, and from the commands for its devices.
 * Plain words first; what only the maker's manual explains stands by itself.
 */
public record FaultWords(Texts texts) {

  /** What is wrong. */
  public String what(DeviceFault fault) {
    return texts.say(key(fault));
  }

  /** What a hand does about it. */
  public String toDo(DeviceFault fault) {
    return texts.say(key(fault) + ".do");
  }

  /** The device's or the driver's own words, in English, where there are any. */
  public Optional<String> detail(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.TimedOut(_, String operation, var limit) ->
          Optional.of(operation + ", " + limit.toMillis() + " ms");
      case DeviceFault.Broken(_, String detail) -> Optional.of(detail);
      case DeviceFault.ProtocolViolation(_, String expected) -> Optional.of(expected);
      case DeviceFault.Misconfigured(_, String setting, String problem) ->
          Optional.of(setting + ": " + problem);
      case DeviceFault.Withheld(_, String setting, _, String detail) ->
          Optional.of(setting + ": " + detail);
      case DeviceFault.Disconnected _,
          DeviceFault.PaperOut _,
          DeviceFault.CoverOpen _,
          DeviceFault.ServiceDoorOpen _,
          DeviceFault.Jammed _ ->
          Optional.empty();
    };
  }

  private static String key(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.Disconnected _ -> "fault.disconnected";
      case DeviceFault.TimedOut _ -> "fault.timedOut";
      case DeviceFault.PaperOut _ -> "fault.paperOut";
      case DeviceFault.CoverOpen _ -> "fault.coverOpen";
      case DeviceFault.ServiceDoorOpen _ -> "fault.serviceDoor";
      case DeviceFault.Jammed _ -> "fault.jammed";
      case DeviceFault.Broken _ -> "fault.broken";
      case DeviceFault.ProtocolViolation _ -> "fault.protocol";
      case DeviceFault.Misconfigured _ -> "fault.misconfigured";
      case DeviceFault.Withheld(_, _, var reason, _) ->
          switch (reason) {
            case OWNED -> "fault.owned";
            case SHARED -> "fault.shared";
            case BUSY -> "fault.busy";
            case FORBIDDEN -> "fault.forbidden";
          };
    };
  }
}
