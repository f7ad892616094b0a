package vn.quay24.device.emulator.link;

/** Carries bytes from emulated hardware to the driver. Neither method waits. */
public interface Wire {
  void carry(byte[] bytes);

  /** The plug is pulled: the driver sees the line gone. */
  void cut();
}
