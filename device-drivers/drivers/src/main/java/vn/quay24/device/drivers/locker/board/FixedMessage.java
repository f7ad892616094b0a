package vn.quay24.device.drivers.locker.board;

import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Message;

/**
 * A message whose answer has a fixed length.
 *
 * @param length of the answer
 * @param reading what a frame at a place says
 */
record FixedMessage(String name, byte[] frame, int length, Reading reading) implements Message {

  /** Reads the frame of the right length that may begin at a place. */
  @FunctionalInterface
  interface Reading {
    Heard at(byte[] bytes, int from);
  }

  static final Heard NOTHING = new Heard.Nothing();

  @Override
  public Heard hear(byte[] received) {
    for (int from = 0; from + length <= received.length; from++) {
      Heard heard = reading.at(received, from);
      if (!(heard instanceof Heard.Nothing)) {
        return heard;
      }
    }
    return NOTHING;
  }
}
