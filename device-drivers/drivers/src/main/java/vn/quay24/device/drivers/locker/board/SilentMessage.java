package vn.quay24.device.drivers.locker.board;

import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Message;

/** A message that no board answers. */
record SilentMessage(String name, byte[] frame) implements Message {
  @Override
  public Heard hear(byte[] received) {
    return FixedMessage.NOTHING;
  }
}
