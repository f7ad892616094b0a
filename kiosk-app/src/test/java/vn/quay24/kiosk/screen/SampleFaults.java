package vn.quay24.kiosk.screen;

import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;

/** What may ail a device. */
final class SampleFaults {
  static final DeviceFault PAPER_OUT = new DeviceFault.PaperOut(new DeviceId("printer"));

  static final DeviceFault JAM = new DeviceFault.Jammed(new DeviceId("scanner"));

  static final DeviceFault GONE = new DeviceFault.Disconnected(new DeviceId("card"));

  static final DeviceFault BROKEN = new DeviceFault.Broken(new DeviceId("locker"), "no answer");

  private SampleFaults() {}
}
