package vn.quay24.kiosk.screen.pages;

import java.util.Set;
import java.util.stream.Collectors;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.FaultWords;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.DeviceSeen.Parts;

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

  /** What the standard's word means. */
  String condition(DeviceStatus status) {
    Condition condition = status.condition();
    boolean noted = condition == Condition.ONLINE && !status.advisories().isEmpty();
    String meaning = noted ? "condition.noted" : "condition." + condition.word();
    return texts.say(meaning);
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

  Advice fault(DeviceFault fault, Parts parts) {
    FaultWords words = new FaultWords(texts);
    boolean silent = fault instanceof DeviceFault.ProtocolViolation && !parts.silent().isEmpty();
    return silent
        ? new Advice(
            texts.say("fault.silentSensors", sensors(parts)), texts.say("fault.silentSensors.do"))
        : new Advice(words.what(fault), words.toDo(fault));
  }

  private String sensors(Parts parts) {
    return parts.silent().stream()
        .sorted()
        .map(
            sensor ->
                texts.say(
                    switch (sensor) {
                      case DOOR -> "sensor.door";
                      case TILT -> "sensor.tilt";
                      case MAINS -> "sensor.mains";
                    }))
        .collect(Collectors.joining(", "));
  }

  Advice advisory(Advisory advisory, Parts parts) {
    Set<Integer> doors =
        switch (advisory) {
          case DOOR_OPEN -> parts.open();
          case DOOR_FORCED -> parts.forced();
          case PAPER_NEAR_END,
              CARD_LEFT,
              PAPER_LEFT,
              CABINET_OPEN,
              TILTED,
              MAINS_AWAY,
              ON_BATTERY,
              BATTERY_LOW,
              UNTOUCHED,
              GHOST_TOUCHES ->
              Set.of();
        };
    String key = key(advisory);
    return new Advice(
        doors.isEmpty()
            ? texts.say(key)
            : texts.say(
                key + ".which",
                doors.stream().map(String::valueOf).collect(Collectors.joining(", "))),
        texts.say(key + ".do"));
  }

  private static String key(Advisory advisory) {
    return switch (advisory) {
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
    };
  }
}
