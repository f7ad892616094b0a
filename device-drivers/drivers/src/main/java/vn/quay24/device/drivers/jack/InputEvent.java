package vn.quay24.device.drivers.jack;

/**
 * One {@code struct input_event} of the kernel, without its time (linux/input.h and
 * linux/input-event-codes.h; Documentation/input/input.rst).
 *
 * @param type of the event, {@code EV_…}
 * @param code within its type
 * @param value of a switch or key: 0 off or released, 1 on or pressed, 2 held
 */
record InputEvent(int type, int code, int value) {
  /** Bytes of an event where a long has 64 bits: two of time, type, code, value. */
  static final int SIZE = 24;

  static final int EV_SYN = 0;
  static final int EV_KEY = 1;
  static final int EV_SW = 5;

  /** The kernel had no room: events were lost. */
  static final int SYN_DROPPED = 3;

  static final int SW_HEADPHONE_INSERT = 2;
  static final int KEY_VOLUMEDOWN = 114;
  static final int KEY_VOLUMEUP = 115;
}
