package vn.quay24.device.sound;

/** What was observed of the jack. */
public enum Plug {
  IN,
  OUT,
  /** Nothing trustworthy has been observed yet. */
  UNKNOWN
}
