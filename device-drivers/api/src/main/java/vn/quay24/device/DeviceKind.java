package vn.quay24.device;

/** What a device is for, in the words of the device file and of the health reports. */
public enum DeviceKind {
  ID_CARD_READER,
  CODE_READER,
  SCANNER,
  RECEIPT_PRINTER,
  LOCKER,
  /** Pages of A4. */
  DOCUMENT_PRINTER,
  /** Signal lights beside the slots. */
  LIGHTS,
  /** The sensors of the housing: door, tilt, mains. */
  CABINET,
  /** Uninterruptible power supply. */
  UPS,
  TOUCH_SCREEN,
  /** For originals that must not enter a feeder. */
  DOCUMENT_CAMERA,
  /** Short sounds. */
  SOUND,
  HEADPHONE_JACK
}
