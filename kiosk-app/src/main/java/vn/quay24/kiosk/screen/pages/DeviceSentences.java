package vn.quay24.kiosk.screen.pages;

import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;

/** What whoever stands at the open machine reads of a device: what is wrong, and what to do. */
record DeviceSentences(Texts texts) {

  /** What is wrong or noticed, and what a hand does about it. */
  record Advice(String what, String toDo) {}

  String name(DeviceKind kind) {
    return texts.say(
        switch (kind) {
          case ID_CARD_READER -> "device.card";
          case CODE_READER -> "device.code";
          case SCANNER -> "device.scanner";
          case RECEIPT_PRINTER -> "device.printer";
          case LOCKER -> "device.locker";
          case LIGHTS -> "device.lights";
          case CABINET -> "device.cabinet";
          case UPS -> "device.ups";
          case TOUCH_SCREEN -> "device.touch";
          case DOCUMENT_CAMERA -> "device.camera";
          case DOCUMENT_PRINTER -> "device.document";
          case SOUND -> "device.sound";
          case HEADPHONE_JACK -> "device.jack";
        });
  }

  static String icon(DeviceKind kind) {
    return switch (kind) {
      case ID_CARD_READER -> "mdral-credit_card";
      case CODE_READER -> "mdral-crop_free";
      case SCANNER -> "mdrmz-scanner";
      case RECEIPT_PRINTER -> "mdrmz-receipt";
      case LOCKER -> "mdrmz-move_to_inbox";
      case LIGHTS -> "mdral-lightbulb";
      case CABINET -> "mdrmz-sensor_door";
      case UPS -> "mdral-battery_charging_full";
      case TOUCH_SCREEN -> "mdrmz-touch_app";
      case DOCUMENT_CAMERA -> "mdrmz-photo_camera";
      case DOCUMENT_PRINTER -> "mdrmz-print";
      case SOUND -> "mdrmz-volume_up";
      case HEADPHONE_JACK -> "mdral-headset";
    };
  }

  /** The standard's word and what it means. */
  String condition(DeviceStatus status) {
    Condition condition = status.condition();
    boolean noted = condition == Condition.ONLINE && !status.advisories().isEmpty();
    String meaning = noted ? "condition.noted" : "condition." + condition.word();
    return texts.say(meaning) + " (" + condition.word() + ")";
  }

  /** How far to believe it, and of when it is. */
  String source(DeviceStatus status) {
    String key =
        switch (status.source()) {
          case POLLED -> "source.polled";
          case EVENT -> "source.event";
          case ASSUMED -> "source.assumed";
        };
    return texts.say(key, Dates.second(status.observedAt()));
  }

  Advice fault(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.Disconnected _ -> advice("fault.disconnected");
      case DeviceFault.TimedOut(_, String operation, var limit) ->
          advice("fault.timedOut", operation, limit.toMillis());
      case DeviceFault.PaperOut _ -> advice("fault.paperOut");
      case DeviceFault.CoverOpen _ -> advice("fault.coverOpen");
      case DeviceFault.ServiceDoorOpen _ -> advice("fault.serviceDoor");
      case DeviceFault.Jammed _ -> advice("fault.jammed");
      case DeviceFault.Broken(_, String detail) -> advice("fault.broken", detail);
      case DeviceFault.ProtocolViolation(_, String expected) -> advice("fault.protocol", expected);
      case DeviceFault.Misconfigured(_, String setting, String problem) ->
          advice("fault.misconfigured", setting, problem);
    };
  }

  Advice advisory(Advisory advisory) {
    return advice(
        switch (advisory) {
          case PAPER_NEAR_END -> "advisory.paperNearEnd";
          case CARD_LEFT -> "advisory.cardLeft";
          case PAPER_LEFT -> "advisory.paperLeft";
          case DOOR_OPEN -> "advisory.doorOpen";
          case DOOR_FORCED -> "advisory.doorForced";
          case CABINET_OPEN -> "advisory.cabinetOpen";
          case TILTED -> "advisory.tilted";
          case MAINS_AWAY -> "advisory.mainsAway";
          case ON_BATTERY -> "advisory.onBattery";
          case BATTERY_LOW -> "advisory.batteryLow";
          case UNTOUCHED -> "advisory.untouched";
          case GHOST_TOUCHES -> "advisory.ghostTouches";
        });
  }

  private Advice advice(String key, Object... arguments) {
    return new Advice(texts.say(key, arguments), texts.say(key + ".do"));
  }
}
